package dev.gallerist.cli.server;

import java.time.Duration;

/** The limits of {@link CaptureConfig}, which says what each one means. Immutable. */
record CaptureLimits(
        int largestPicture,
        int picturesPerSecond,
        int messagesPerSecond,
        int lowestRate,
        int highestRate,
        int widest,
        Duration waitingAfter,
        Duration withoutShare,
        int connections) {

    CaptureLimits {
        if (lowestRate < 1 || highestRate < lowestRate) {
            throw new IllegalArgumentException(
                    "gallerist.capture.lowest-rate is at least 1 and at most gallerist.capture.highest-rate");
        }
        if (largestPicture < 1 || picturesPerSecond < 1 || messagesPerSecond < 1 || widest < 1 || connections < 1) {
            throw new IllegalArgumentException("every limit of gallerist.capture is at least 1");
        }
    }
}
