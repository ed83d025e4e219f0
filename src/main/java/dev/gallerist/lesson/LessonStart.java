package dev.gallerist.lesson;

/** What became of a request to start a lesson. */
public sealed interface LessonStart {

    /** It runs. */
    record Started(RunningLesson lesson) implements LessonStart {}

    /** It cannot be read; one sentence says why. */
    record Unreadable(String sentence) implements LessonStart {}

    /** As many lessons run as are allowed at once. */
    record Full(int atOnce) implements LessonStart {}

    /** A lesson that is to go on is running already, or just being opened. */
    record Running() implements LessonStart {}

    /** The server is stopping and takes no more. */
    record Closing() implements LessonStart {}
}
