package dev.gallerist.cli;

/** A command cannot do what it was asked to. The message is one sentence that says why and what to do. */
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Refused(String sentence) {
        super(sentence);
    }
}
