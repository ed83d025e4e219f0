package dev.gallerist.cli.bench;

import java.util.Arrays;
import java.util.Locale;

/**
 * One lesson as it was measured.
 *
 * @param overlays how many watched
 * @param picturesPerSecond that the lesson read
 * @param serverCores processor time of the server per second of the clock
 * @param clientCores processor time of all overlays together per second of the clock
 * @param busyCores processor time of everything on this machine per second of the clock; 0 where the system does not tell
 * @param messages that each overlay that reads got
 * @param bytes of all those messages
 * @param queues what the system held for the connections at the end
 * @param heap bytes of the server's heap in use at the end, after a collection, with every overlay still connected
 */
record LiveTurn(
        int overlays,
        double picturesPerSecond,
        double serverCores,
        double clientCores,
        double busyCores,
        long[] messages,
        long bytes,
        SocketQueues queues,
        long heap) {

    /** For who waits. */
    String inWords() {
        return String.format(
                Locale.ROOT,
                "%d overlays, %.2f pictures a second, cores: %.2f the server, %.2f the overlays, %.2f others",
                overlays,
                picturesPerSecond,
                serverCores,
                clientCores,
                othersCores());
    }

    /** Processor time of the server for each picture, overlays included: other programs hardly change it. */
    double serverMillisPerPicture() {
        return serverCores * 1000 / picturesPerSecond;
    }

    /** Processor time of other programs per second of the clock: little, or the rates say little. */
    double othersCores() {
        return Math.max(0, busyCores - serverCores - clientCores);
    }

    /** The fewest, the middle and the most messages that an overlay got; zeros where none reads. */
    long[] fewestMiddleMost() {
        if (messages.length == 0) {
            return new long[3];
        }
        long[] sorted = messages.clone();
        Arrays.sort(sorted);
        return new long[] {sorted[0], sorted[sorted.length / 2], sorted[sorted.length - 1]};
    }
}
