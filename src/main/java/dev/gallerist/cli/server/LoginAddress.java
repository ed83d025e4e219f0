package dev.gallerist.cli.server;

/** The address with which the only user of a server logs in. It is a secret. */
public final class LoginAddress {

    private LoginAddress() {}

    /** What to tell the only user, once. */
    public static String inWords(int port, String token) {
        return """

                Open this address to log in. It is shown once, and whoever has it is you:

                    http://localhost:%d/#/login/%s

                Lost it? The command reset-token makes a new one.
                """
                .formatted(port, token);
    }
}
