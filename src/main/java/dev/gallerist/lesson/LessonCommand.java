package dev.gallerist.lesson;

import dev.gallerist.consent.ConsentChoice;
import dev.gallerist.roster.ClassList;
import dev.gallerist.roster.StudentId;

/** What a teacher tells a running lesson. Immutable. */
public sealed interface LessonCommand {

    /** These people are expected, instead of whoever was expected before. */
    record ExpectNames(ClassList list) implements LessonCommand {}

    /**
     * A student's name is this one, whatever the label says.
     *
     * @param name as {@link ClassList#cleanName} leaves it
     */
    record Rename(StudentId student, String name) implements LessonCommand {

        /** @throws IllegalArgumentException when that is no name, in one sentence */
        public Rename {
            name = ClassList.cleanName(name);
        }
    }

    /** Read nothing until told to go on. */
    record Pause() implements LessonCommand {}

    /** Read on. */
    record Resume() implements LessonCommand {}

    /** This moment matters to the teacher. */
    record MarkMoment() implements LessonCommand {}

    /** What the teacher says to a cue; nothing happens where there is no such cue. */
    record AnswerCue(int number, CueAnswer answer) implements LessonCommand {}

    /**
     * Somebody said whether they may be read.
     *
     * @param name who, as {@link ClassList#cleanName} leaves it: as on the class list, as corrected, or as in the meeting
     */
    record Decide(String name, ConsentChoice choice) implements LessonCommand {

        /** @throws IllegalArgumentException when that is no name, in one sentence */
        public Decide {
            name = ClassList.cleanName(name);
        }
    }

    /** The server may read no real people any more: pictures are let go before anything looks at them. */
    record AnalysisOff() implements LessonCommand {}

    /** It may again. */
    record AnalysisOn() implements LessonCommand {}
}
