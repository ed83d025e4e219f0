package dev.gallerist.capture;

/** A source that ended in the middle. The message is one sentence; the pictures taken before it are valid. */
public final class SourceBroken extends Exception {

    private static final long serialVersionUID = 1L;

    public SourceBroken(String sentence) {
        super(sentence);
    }

    public SourceBroken(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
