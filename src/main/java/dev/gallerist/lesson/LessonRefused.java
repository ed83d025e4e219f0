package dev.gallerist.lesson;

/** A lesson that cannot be started. The message is one sentence for the person who asked. */
public final class LessonRefused extends Exception {

    private static final long serialVersionUID = 1L;

    public LessonRefused(String sentence) {
        super(sentence);
    }

    public LessonRefused(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
