package dev.gallerist.inference;

/** Says in one sentence what a manifest lacks. */
final class Require {

    private Require() {}

    static void that(boolean holds, String sentence) {
        if (!holds) {
            throw new IllegalArgumentException(sentence);
        }
    }
}
