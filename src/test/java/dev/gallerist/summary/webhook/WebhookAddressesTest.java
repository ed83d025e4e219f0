package dev.gallerist.summary.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where messages may go: out into the world, not into the server's own network. */
class WebhookAddressesTest {

    private static final URI SCHOOL = URI.create("https://school.example:8443/hook?key=1");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.0",
                        "0.1.2.3",
                "198.18.0.1", "224.0.0.1", "255.255.255.255", "::1", "::", "fe80::1", "fc00::1", "fd12::1",
                "::ffff:10.0.0.1", "64:ff9b::a00:1", "2002:a00:1::", "ff02::1"
            })
    void aNameThatLeadsInwardsIsRefused(String address) {
        WebhookAddresses addresses = new WebhookAddresses(false, host -> resolved("93.184.215.14", address));
        assertThrows(WebhookAddresses.Refused.class, () -> addresses.checked(SCHOOL.toString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"93.184.215.14", "2606:2800:21f:cb07:6820:80da:af6b:8b2c"})
    void aPublicAddressIsTaken(String address) throws Exception {
        WebhookAddresses addresses = new WebhookAddresses(false, host -> resolved(address));
        assertEquals(SCHOOL, addresses.checked(SCHOOL.toString()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://school.example/hook",
                "ftp://school.example",
                "https:///hook",
                "https://user:secret@school.example/",
                "https://school.example/#part",
                "school.example",
                "",
                "https://school.example:99999/",
                "https://sch ool/",
                "file:///etc/passwd",
                "http://localhost.school.example/"
            })
    void whatIsNoPlainAddressOverHttpsIsRefused(String url) {
        WebhookAddresses addresses = new WebhookAddresses(true, host -> resolved("93.184.215.14"));
        assertThrows(WebhookAddresses.Refused.class, () -> addresses.checked(url));
    }

    @Test
    void thisMachineIsReachedWithoutTlsWhereAnAdministratorAllowsIt() throws Exception {
        assertEquals(
                URI.create("http://localhost:9000/hook"),
                new WebhookAddresses(true).checked("http://localhost:9000/hook"));
        assertThrows(WebhookAddresses.Refused.class, () -> new WebhookAddresses(false)
                .checked("http://localhost:9000/hook"));
    }

    @Test
    void aNameThatNobodyKnowsIsRefused() {
        WebhookAddresses addresses = new WebhookAddresses(false, host -> {
            throw new UnknownHostException(host);
        });
        assertThrows(WebhookAddresses.Refused.class, () -> addresses.checked(SCHOOL.toString()));
    }

    private static InetAddress[] resolved(String... addresses) throws UnknownHostException {
        InetAddress[] all = new InetAddress[addresses.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = InetAddress.getByName(addresses[i]);
        }
        return all;
    }
}
