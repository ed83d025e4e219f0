package dev.gallerist.summary.webhook;

/** What became of an attempt. */
sealed interface Delivery {

    /** It was taken. */
    record Taken() implements Delivery {}

    /** It was not, and may be another time. */
    record Failed() implements Delivery {}
}
