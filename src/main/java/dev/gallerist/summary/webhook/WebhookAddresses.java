package dev.gallerist.summary.webhook;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.Set;

/**
 * Says where messages may be sent. A webhook must not become a way to reach what only this server can reach: addresses of its own
 * network are refused unless an administrator allows them. Immutable, safe on any thread.
 */
public final class WebhookAddresses {

    private static final int LONGEST = 2000;
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private final boolean privateToo;
    private final Resolver resolver;

    /** Finds the addresses of a host. */
    @FunctionalInterface
    interface Resolver {
        InetAddress[] resolve(String host) throws UnknownHostException;
    }

    /** Why nothing is sent there: one sentence that says what to do. */
    public static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        Refused(String sentence) {
            super(sentence);
        }
    }

    /** @param privateToo whether addresses of private networks and of this machine are allowed */
    public WebhookAddresses(boolean privateToo) {
        this(privateToo, InetAddress::getAllByName);
    }

    WebhookAddresses(boolean privateToo, Resolver resolver) {
        this.privateToo = privateToo;
        this.resolver = resolver;
    }

    /**
     * The address in a text from outside.
     *
     * @throws Refused when it is none, or messages may not be sent there
     */
    public URI checked(String text) throws Refused {
        URI url = parsed(text)
                .orElseThrow(
                        () -> new Refused("The url is not a web address; give one like https://school.example/hook."));
        check(url);
        return url;
    }

    /**
     * Looks the host up and checks each of its addresses; before every attempt anew, since names can be pointed elsewhere. Java
     * keeps the answer for some seconds and so connects to what was checked.
     */
    void check(URI url) throws Refused {
        boolean here = THIS_MACHINE.contains(url.getHost());
        if (!"https".equals(url.getScheme()) && !("http".equals(url.getScheme()) && here)) {
            throw new Refused("Messages are sent over https only; give an address that begins with https://.");
        }
        if (privateToo) {
            return;
        }
        for (InetAddress address : resolved(url.getHost())) {
            if (!isPublic(address)) {
                throw new Refused("This address lies in a private network; ask the administrator to set"
                        + " gallerist.webhooks.private-addresses if messages shall go there.");
            }
        }
    }

    private static Optional<URI> parsed(String text) {
        if (text == null || text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            URI url = new URI(text.strip());
            boolean plain = url.getHost() != null && url.getUserInfo() == null && url.getFragment() == null;
            return Optional.of(url).filter(any -> plain && url.getPort() != 0 && url.getPort() <= 65535);
        } catch (URISyntaxException none) {
            return Optional.empty();
        }
    }

    private InetAddress[] resolved(String host) throws Refused {
        try {
            return resolver.resolve(host);
        } catch (UnknownHostException unknown) {
            throw new Refused("The host of the url is not known; see that it is written rightly.");
        }
    }

    private static boolean isPublic(InetAddress address) {
        return !(address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()
                || isReserved(address.getAddress(), address instanceof Inet6Address));
    }

    /** What Java has no word for: carriers' private range, benchmarks, reserved; in IPv6 unique local, and all that wraps an IPv4 address. */
    private static boolean isReserved(byte[] address, boolean six) {
        int first = address[0] & 0xff;
        int second = address[1] & 0xff;
        if (!six) {
            return first == 0
                    || first >= 240
                    || (first == 100 && (second & 0xc0) == 64)
                    || (first == 198 && (second & 0xfe) == 18)
                    || (first == 192 && second == 0 && address[2] == 0);
        }
        boolean translated = (first == 0 && second == 0x64) || (first == 0x20 && second == 0x02);
        boolean teredo = first == 0x20 && second == 0x01 && address[2] == 0 && address[3] == 0;
        return first == 0 || (first & 0xfe) == 0xfc || translated || teredo;
    }
}
