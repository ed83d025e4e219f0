package dev.gallerist.inference;

/** A model that cannot be used here. The message is one sentence that says what to do; it may be shown to a user. */
public sealed class ModelUnavailable extends Exception permits ModelAbsent {

    private static final long serialVersionUID = 1L;

    public ModelUnavailable(String sentence) {
        super(sentence);
    }

    public ModelUnavailable(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
