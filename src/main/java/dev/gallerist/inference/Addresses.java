package dev.gallerist.inference;

import java.net.URI;
import java.util.Set;

/** Which addresses a download may go to: https anywhere, plain http only to this machine itself. */
final class Addresses {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private Addresses() {}

    static void requireSafe(URI address) {
        Require.that(isSafe(address), address + " is not an https address");
    }

    static boolean isSafe(URI address) {
        boolean named = address.getHost() != null && address.getUserInfo() == null;
        return named && ("https".equals(address.getScheme()) || isThisMachine(address));
    }

    /** A server elsewhere must not send a download to what listens on this machine only. */
    static boolean mayRedirect(URI from, URI to) {
        return isSafe(to) && (isThisMachine(from) || !THIS_MACHINE.contains(to.getHost()));
    }

    private static boolean isThisMachine(URI address) {
        return "http".equals(address.getScheme()) && THIS_MACHINE.contains(address.getHost());
    }
}
