package dev.gallerist.cli.server;

/** The other end of a share, as far as a desk knows it. Both methods return at once and are safe on any thread. */
interface ShareConnection {

    /** Sends one text message; where the last one is still under way, only the newest of those that wait. */
    void say(String text);

    /** Closes the connection; messages that still come are nobody's. */
    void close(CaptureEnd why);
}
