package dev.gallerist.capture;

/** A source that cannot be read at all. The message is one sentence for the person who named the source. */
public final class SourceUnreadable extends Exception {

    private static final long serialVersionUID = 1L;

    public SourceUnreadable(String sentence) {
        super(sentence);
    }

    public SourceUnreadable(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
