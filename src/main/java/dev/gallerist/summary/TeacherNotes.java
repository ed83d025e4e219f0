package dev.gallerist.summary;

import dev.gallerist.lesson.LessonId;
import org.jdbi.v3.core.Jdbi;

/** What teachers wrote down about their lessons, table {@code lesson_note}. Safe on any thread; blocking. */
public final class TeacherNotes {

    /** Letters in the longest note: some pages. */
    public static final int LONGEST = 10_000;

    private final Jdbi database;

    public TeacherNotes(Jdbi database) {
        this.database = database;
    }

    /** The note on a lesson; empty text where there is none. */
    public String of(LessonId lesson) {
        return database.withHandle(handle -> handle.createQuery("SELECT words FROM lesson_note WHERE lesson = :lesson")
                .bind("lesson", lesson.value())
                .mapTo(String.class)
                .findOne()
                .orElse(""));
    }

    /**
     * Replaces the note on a lesson; empty text takes it away.
     *
     * @param words at most {@link #LONGEST} letters
     */
    public void write(LessonId lesson, String words) {
        if (words.length() > LONGEST) {
            throw new IllegalArgumentException("a note has at most " + LONGEST + " letters");
        }
        if (words.isBlank()) {
            remove(lesson);
            return;
        }
        database.useHandle(
                handle -> handle.createUpdate("INSERT INTO lesson_note (lesson, words) VALUES (:lesson, :words)"
                                + " ON CONFLICT (lesson) DO UPDATE SET words = excluded.words")
                        .bind("lesson", lesson.value())
                        .bind("words", words)
                        .execute());
    }

    /** Deletes the note; returns how many rows that were. */
    public long remove(LessonId lesson) {
        return database.withHandle(handle -> handle.createUpdate("DELETE FROM lesson_note WHERE lesson = :lesson")
                .bind("lesson", lesson.value())
                .execute());
    }
}
