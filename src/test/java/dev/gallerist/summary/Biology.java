package dev.gallerist.summary;

import dev.gallerist.affect.Expression;
import dev.gallerist.affect.ExpressionScores;
import dev.gallerist.affect.MoodScores;
import dev.gallerist.affect.Obstacle;
import dev.gallerist.affect.TimeWindow;
import dev.gallerist.consent.ConsentBasis;
import dev.gallerist.consent.LessonPurpose;
import dev.gallerist.consent.LessonRules;
import dev.gallerist.consent.Purpose;
import dev.gallerist.consent.Region;
import dev.gallerist.lesson.GroupReading;
import dev.gallerist.lesson.GroupSample;
import dev.gallerist.lesson.KeptLesson;
import dev.gallerist.lesson.LessonId;
import dev.gallerist.lesson.LessonPhase;
import dev.gallerist.lesson.LessonTerms;
import dev.gallerist.lesson.Observation;
import dev.gallerist.lesson.Place;
import dev.gallerist.lesson.SampleLesson;
import dev.gallerist.lesson.StudentFacts;
import dev.gallerist.lesson.StudentReading;
import dev.gallerist.roster.StudentId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** An invented class for tests: lessons of a minute in which everybody laughs from the 20th second to the 40th. */
public final class Biology {

    public static final Instant BEGAN = Instant.parse("2026-11-23T09:00:00Z");
    public static final String TEACHER = "anna@school.example";

    private Biology() {}

    /** A lesson that is over, of a minute. */
    public static KeptLesson lesson(String id, Instant began, boolean individuals) {
        LessonRules rules = new LessonRules(
                new LessonPurpose(Region.OTHER, Purpose.RESEARCH, Optional.empty()),
                new ConsentBasis.EveryoneAgreed("signed forms"),
                individuals,
                5);
        return new KeptLesson(
                new LessonId(id),
                new LessonTerms(TEACHER, Optional.of("Biology 7b"), rules),
                "Cells, with Petra",
                new LessonPhase.Ended(),
                began,
                Optional.of(began.plus(Duration.ofMinutes(1))),
                60,
                Optional.empty(),
                "default profile");
    }

    /** The same while it runs. */
    public static KeptLesson running(KeptLesson over) {
        return new KeptLesson(
                over.id(),
                over.terms(),
                over.title(),
                new LessonPhase.Running(),
                over.began(),
                Optional.empty(),
                over.at(),
                over.length(),
                over.runsOn());
    }

    /** Fills in the group: eight students, six of them readable. */
    public static void group(ArchivedLessons.Kept kept) {
        for (int second = 0; second < 60; second++) {
            Expression shown = second >= 20 && second < 40 ? Expression.HAPPINESS : Expression.NEUTRAL;
            kept.samples.add(new GroupSample(second, Optional.of(SampleLesson.scores(shown, 0.8f)), 6, 8));
        }
        for (int start = 0; start < 60; start += 5) {
            MoodScores scores =
                    start >= 20 && start < 40 ? new MoodScores(0.8f, 0.1f, 0.1f) : new MoodScores(0.1f, 0.8f, 0.1f);
            kept.group.add(new GroupReading(
                    new TimeWindow(start, start + 5),
                    Optional.of(scores),
                    Optional.of(scores.top()),
                    Optional.of(0.1f),
                    6,
                    8));
        }
    }

    /** One more student, who laughs from the 20th second to the 40th and cannot be read in the last window. */
    public static void student(ArchivedLessons.Kept kept, int number, String name) {
        StudentId id = new StudentId(number);
        kept.students.add(new StudentFacts(id, Optional.of(name), Map.of(name, 60), 0, 59.9));
        for (int start = 0; start < 60; start += 5) {
            Expression shown = start >= 20 && start < 40 ? Expression.HAPPINESS : Expression.NEUTRAL;
            Optional<ExpressionScores> scores =
                    start == 55 ? Optional.empty() : Optional.of(SampleLesson.scores(shown, 0.8f));
            kept.readings.add(new StudentReading(
                    id,
                    new TimeWindow(start, start + 5),
                    scores,
                    scores.map(ExpressionScores::top),
                    scores.map(any -> -0.25f),
                    Optional.empty(),
                    scores.isPresent() ? 5 : 0,
                    scores.isPresent()));
        }
        for (int second = 0; second < 60; second++) {
            Expression shown = second >= 20 && second < 40 ? Expression.HAPPINESS : Expression.NEUTRAL;
            kept.observations.add(new Observation(
                    second,
                    Optional.of(id),
                    new Place(0, 0, 80, 80),
                    second >= 55 ? Optional.empty() : Optional.of(SampleLesson.scores(shown, 0.8f)),
                    second >= 55 ? Optional.of(Obstacle.TURNED) : Optional.empty()));
        }
    }
}
