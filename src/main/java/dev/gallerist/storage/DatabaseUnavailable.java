package dev.gallerist.storage;

/** The database cannot be opened; the message is one sentence that says what to do. */
public final class DatabaseUnavailable extends Exception {

    private static final long serialVersionUID = 1L;

    DatabaseUnavailable(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
