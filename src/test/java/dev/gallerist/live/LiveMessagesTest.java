package dev.gallerist.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gallerist.affect.CueKind;
import dev.gallerist.affect.Expression;
import dev.gallerist.affect.MoodScores;
import dev.gallerist.affect.Obstacle;
import dev.gallerist.affect.TimeWindow;
import dev.gallerist.lesson.Cue;
import dev.gallerist.lesson.CueAnswer;
import dev.gallerist.lesson.GroupReading;
import dev.gallerist.lesson.LessonId;
import dev.gallerist.lesson.LessonJson;
import dev.gallerist.lesson.LessonNotes;
import dev.gallerist.lesson.LessonPhase;
import dev.gallerist.lesson.LessonSnapshot;
import dev.gallerist.lesson.LessonState;
import dev.gallerist.lesson.Mark;
import dev.gallerist.lesson.SampleLesson;
import dev.gallerist.lesson.SourceState;
import dev.gallerist.lesson.StudentNow;
import dev.gallerist.roster.StudentId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LiveMessagesTest {

    private static final LessonId ID = new LessonId("lesson-1");

    @Test
    void aChangeCarriesOnlyWhatIsDifferent() {
        SampleLesson sample = new SampleLesson()
                .student("Alice", Expression.NEUTRAL, 0.8f)
                .student("Boris", Expression.NEUTRAL, 0.8f)
                .window(0.1f, 0.8f, 0.1f);
        LessonState before = new LessonState(4, sample.snapshot(ID));
        LessonState after = new LessonState(
                7, sample.now(1, Expression.HAPPINESS, 0.9f).at(6).snapshot(ID));

        ObjectNode change = LiveMessages.between(before, after).orElseThrow();

        assertEquals(List.of("type", "version", "at", "dropped", "students"), names(change));
        assertEquals(7, change.get("version").asLong());
        assertEquals(1, change.get("students").size());
        assertEquals("s2", change.at("/students/0/id").asText());
        assertEquals("happiness", change.at("/students/0/expression").asText());
    }

    @Test
    void nothingIsSaidWhenNothingChanged() {
        LessonSnapshot same =
                new SampleLesson().student("Alice", Expression.NEUTRAL, 0.8f).snapshot(ID);

        assertTrue(LiveMessages.between(new LessonState(1, same), new LessonState(2, same))
                .isEmpty());
    }

    @Test
    void theLastChangeCarriesThePhaseAndItsSentence() {
        SampleLesson sample = new SampleLesson();
        LessonState before = new LessonState(1, sample.snapshot(ID));
        LessonState after = new LessonState(
                2,
                sample.phase(new LessonPhase.Interrupted("The recording breaks off after 12 seconds."))
                        .snapshot(ID));

        ObjectNode change = LiveMessages.between(before, after).orElseThrow();

        assertEquals("interrupted", change.get("phase").asText());
        assertEquals(
                "The recording breaks off after 12 seconds.",
                change.get("sentence").asText());
    }

    /** Whatever a lesson does and whichever states a slow client misses: it ends up knowing the newest. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void snapshotAndChangesGiveTheNewestState(long seed) throws JsonProcessingException {
        Random random = new Random(seed);
        RandomLesson lesson = new RandomLesson(random);
        LessonState sent = new LessonState(1, lesson.next());
        ToldLesson told = new ToldLesson();
        told.hear(LiveMessages.snapshot(sent).toString());
        TreeSet<String> types = new TreeSet<>();

        for (int version = 2; version < 300; version++) {
            LessonState newest = new LessonState(version, lesson.next());
            if (random.nextInt(3) > 0) {
                Optional<ObjectNode> message = LiveMessages.between(sent, newest);
                message.ifPresent(m -> told.hear(m.toString()));
                message.ifPresent(m -> types.add(m.get("type").asText()));
                sent = newest;
                assertEquals(asRead(LessonJson.lesson(newest.snapshot())), told.lesson(), "version " + version);
            }
        }
        assertTrue(types.contains("change"), "the lesson gave changes");
    }

    private static List<String> names(ObjectNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** As it is after it went over the wire: the kinds of number are settled by reading. */
    private static JsonNode asRead(ObjectNode node) throws JsonProcessingException {
        return new ObjectMapper().readTree(node.toString());
    }

    /** A lesson in which anything may happen: people come, change, merge, change places; windows close, even anew. */
    private static final class RandomLesson {

        private final Random random;
        private final List<StudentNow> students = new ArrayList<>();
        private final List<GroupReading> timeline = new ArrayList<>();
        private final List<Cue> cues = new ArrayList<>();
        private final List<Mark> marks = new ArrayList<>();
        private int lastStudent;
        private double at;
        private LessonPhase phase = new LessonPhase.Running();

        RandomLesson(Random random) {
            this.random = random;
        }

        LessonSnapshot next() {
            at += random.nextInt(3) * 0.2;
            comeAndGo();
            change();
            if (random.nextInt(5) == 0) {
                timeline.add(window(timeline.size() * 5.0));
            }
            if (random.nextInt(60) == 0 && !timeline.isEmpty()) {
                timeline.set(random.nextInt(timeline.size()), window(0));
            }
            if (random.nextInt(100) == 0) {
                phase = new LessonPhase.Interrupted("It broke off.");
            }
            Optional<GroupReading> group = random.nextInt(4) == 0 ? Optional.empty() : Optional.of(window(at));
            return new LessonSnapshot(
                    ID,
                    "t",
                    phase,
                    SourceState.values()[random.nextInt(SourceState.values().length)],
                    at,
                    Optional.empty(),
                    group,
                    students,
                    timeline,
                    notes(),
                    random.nextInt(3),
                    0,
                    "test");
        }

        private LessonNotes notes() {
            if (random.nextInt(10) == 0) {
                marks.add(new Mark(marks.size() + 1, at));
            }
            if (random.nextInt(10) == 0) {
                cues.add(new Cue(
                        cues.size() + 1, CueKind.AWAY, new TimeWindow(0, at + 1), true, 3, 9, 0.1f, Optional.empty()));
            }
            if (random.nextInt(10) == 0 && !cues.isEmpty()) {
                int place = random.nextInt(cues.size());
                cues.set(place, cues.get(place).answered(CueAnswer.HELPFUL));
            }
            return new LessonNotes(cues, marks);
        }

        private void comeAndGo() {
            if (random.nextInt(4) == 0) {
                students.add(student(new StudentId(++lastStudent)));
            }
            if (random.nextInt(12) == 0 && !students.isEmpty()) {
                students.remove(random.nextInt(students.size()));
            }
            if (random.nextInt(40) == 0) {
                Collections.shuffle(students, random);
            }
        }

        private void change() {
            for (int i = 0; i < students.size(); i++) {
                if (random.nextInt(4) == 0) {
                    students.set(i, student(students.get(i).id()));
                }
            }
        }

        private StudentNow student(StudentId id) {
            Optional<String> name = random.nextBoolean() ? Optional.of("Student \"" + id + "\" <b>") : Optional.empty();
            Expression expression = Expression.values()[random.nextInt(Expression.values().length)];
            Obstacle obstacle = Obstacle.values()[random.nextInt(Obstacle.values().length)];
            return new StudentNow(
                    id,
                    name,
                    random.nextBoolean(),
                    random.nextInt(3) == 0
                            ? Optional.empty()
                            : Optional.of(SampleLesson.scores(expression, 0.3f + random.nextInt(7) / 10f)),
                    random.nextInt(3) == 0 ? Optional.of(obstacle) : Optional.empty());
        }

        private GroupReading window(double start) {
            float positive = random.nextInt(10) / 20f;
            Optional<MoodScores> scores =
                    random.nextInt(5) == 0 ? Optional.empty() : Optional.of(new MoodScores(positive, 1 - positive, 0));
            return new GroupReading(
                    new TimeWindow(start, start + 5),
                    scores,
                    scores.map(MoodScores::top).filter(mood -> random.nextInt(4) > 0),
                    scores.map(s -> s.positive() - s.negative()),
                    random.nextInt(5),
                    5);
        }
    }
}
