package dev.gallerist.inference;

/** A model that cannot be used: absent, damaged or of the wrong kind. The message is one sentence for people. */
public final class ModelUnavailable extends Exception {

    private static final long serialVersionUID = 1L;

    public ModelUnavailable(String sentence) {
        super(sentence);
    }

    public ModelUnavailable(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
