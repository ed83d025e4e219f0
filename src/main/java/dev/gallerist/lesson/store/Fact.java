package dev.gallerist.lesson.store;

import dev.gallerist.lesson.Cue;
import dev.gallerist.lesson.GroupReading;
import dev.gallerist.lesson.GroupSample;
import dev.gallerist.lesson.LessonPhase;
import dev.gallerist.lesson.Mark;
import dev.gallerist.lesson.Observation;
import dev.gallerist.lesson.StudentFacts;
import dev.gallerist.lesson.StudentReading;
import dev.gallerist.roster.StudentId;
import java.util.List;

/** What a journal was told and has not written yet; the same as {@link dev.gallerist.lesson.LessonJournal}'s methods. */
sealed interface Fact {

    /** Seconds of the lesson up to which this says something; 0 where it says nothing of that. */
    default double until() {
        return 0;
    }

    /** Whether a lesson can do without it when the database does not answer for long; most of what is told is such. */
    default boolean small() {
        return false;
    }

    /** A student was seen, or is called otherwise. */
    record Known(StudentFacts student) implements Fact {
        @Override
        public boolean small() {
            return true;
        }
    }

    /** A face was looked at. */
    record Face(Observation seen) implements Fact {
        @Override
        public double until() {
            return seen.at();
        }

        @Override
        public boolean small() {
            return true;
        }
    }

    /** A picture was looked at. */
    record Sampled(GroupSample sample) implements Fact {
        @Override
        public double until() {
            return sample.at();
        }

        @Override
        public boolean small() {
            return true;
        }
    }

    /** A window closed. */
    record Closed(List<StudentReading> students, GroupReading whole) implements Fact {}

    /** Two students are one. */
    record Merged(StudentId from, StudentId into) implements Fact {}

    /** Nothing of the student is kept any more. */
    record Erased(StudentId student) implements Fact {}

    /** A cue is so now. */
    record Noted(Cue cue) implements Fact {}

    /** A moment was marked. */
    record Marked(Mark mark) implements Fact {}

    /** The lesson is in this phase now. */
    record Turned(LessonPhase phase, double at) implements Fact {
        @Override
        public double until() {
            return at;
        }
    }
}
