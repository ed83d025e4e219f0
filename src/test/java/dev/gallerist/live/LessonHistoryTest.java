package dev.gallerist.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gallerist.affect.Expression;
import dev.gallerist.lesson.LessonId;
import dev.gallerist.lesson.LessonJson;
import dev.gallerist.lesson.LessonPhase;
import dev.gallerist.lesson.LessonSnapshot;
import dev.gallerist.lesson.LessonState;
import dev.gallerist.lesson.SampleLesson;
import dev.gallerist.lesson.StudentNow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LessonHistoryTest {

    private static final LessonId ID = new LessonId("lesson-1");

    private final SampleLesson sample = new SampleLesson()
            .student("Alice", Expression.NEUTRAL, 0.8f)
            .student("Boris", Expression.NEUTRAL, 0.8f)
            .window(0.1f, 0.8f, 0.1f);
    private final LessonHistory history = new LessonHistory("run1", state(4));

    @Test
    void whoKnowsNothingGetsEverythingAndTheNameOfTheRun() throws JsonProcessingException {
        JsonNode snapshot = message(LessonHistory.NOTHING);

        assertEquals(List.of("type", "version", "run", "lesson"), names(snapshot));
        assertEquals("run1", snapshot.get("run").asText());
        assertEquals(4, snapshot.get("version").asLong());
        assertEquals(read(LessonJson.lesson(sample.snapshot(ID)).toString()), snapshot.get("lesson"));
    }

    @Test
    void aChangeCarriesOnlyWhatIsDifferent() throws JsonProcessingException {
        sample.now(1, Expression.HAPPINESS, 0.9f).at(6);
        history.take(state(7));

        JsonNode change = message(4);

        assertEquals(List.of("type", "version", "at", "dropped", "students"), names(change));
        assertEquals(7, change.get("version").asLong());
        assertEquals(1, change.get("students").size());
        assertEquals("s2", change.at("/students/0/id").asText());
        assertEquals("happiness", change.at("/students/0/expression").asText());
    }

    @Test
    void oneChangeLeadsOverAllThatWasMissed() throws JsonProcessingException {
        sample.now(0, Expression.SURPRISE, 0.9f).window(0.2f, 0.7f, 0.1f);
        history.take(state(5));
        sample.now(1, Expression.HAPPINESS, 0.9f).window(0.3f, 0.6f, 0.1f);
        history.take(state(6));

        assertEquals(2, message(4).get("students").size());
        assertEquals(2, message(4).get("timeline").size());
        assertEquals(1, message(5).get("students").size());
        assertEquals(1, message(5).get("timeline").size());
    }

    @Test
    void aBeatIsAllThereIsToSayToWhoKnowsTheNewest() throws JsonProcessingException {
        history.take(state(5));

        assertEquals(4, history.version(), "what looks the same is no new version");
        assertEquals(List.of("type", "version"), names(message(4)));
        assertEquals("beat", message(4).get("type").asText());
    }

    @Test
    void aVersionThatNeverWasGetsASnapshot() throws JsonProcessingException {
        assertEquals("snapshot", message(5).get("type").asText());
        assertEquals("snapshot", message(3).get("type").asText(), "from before the first state taken");
    }

    @Test
    void theLastChangeCarriesThePhaseAndItsSentence() throws JsonProcessingException {
        sample.phase(new LessonPhase.Interrupted("The recording breaks off after 12 seconds."));
        history.take(state(5));

        assertTrue(history.last());
        assertEquals("interrupted", message(4).get("phase").asText());
        assertEquals(
                "The recording breaks off after 12 seconds.",
                message(4).get("sentence").asText());
    }

    @Test
    void aMessageIsMadeOnceForAllWhoNeedIt() {
        sample.at(9);
        history.take(state(5));

        assertSame(history.text(4), history.text(4));
        assertSame(history.text(LessonHistory.NOTHING), history.text(3), "whatever the reason for a snapshot");
    }

    @Test
    void moreWhoWentThanAreRememberedCostASnapshotNotMemory() throws JsonProcessingException {
        SampleLesson many = new SampleLesson();
        for (int i = 0; i <= StudentChanges.GONE_AT_MOST; i++) {
            many.student("Student " + i, Expression.NEUTRAL, 0.8f);
        }
        LessonHistory crowded = new LessonHistory("run1", new LessonState(1, many.snapshot(ID)));
        crowded.take(new LessonState(2, without(many.snapshot(ID), 1)));
        assertEquals(1, read(crowded.text(1)).get("gone").size());

        crowded.take(new LessonState(3, without(many.snapshot(ID), StudentChanges.GONE_AT_MOST + 1)));

        assertEquals("snapshot", read(crowded.text(1)).get("type").asText());
        assertEquals(
                StudentChanges.GONE_AT_MOST, read(crowded.text(2)).get("gone").size());
    }

    /**
     * Whatever a lesson does, whichever states clients miss, and however long they were away: one message, and they know
     * exactly the newest.
     */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void fromAnyVersionOneMessageLeadsToTheNewest(long seed) throws JsonProcessingException {
        Random random = new Random(seed);
        RandomLesson lesson = new RandomLesson(random);
        LessonHistory told = new LessonHistory("run1", new LessonState(1, lesson.next()));
        List<Client> clients = new ArrayList<>();
        for (int laziness = 1; laziness <= 64; laziness *= 2) {
            clients.add(new Client(laziness));
        }
        Map<String, Integer> types = new TreeMap<>();

        for (int version = 2; version < 300; version++) {
            LessonSnapshot newest = lesson.next();
            if (random.nextInt(3) == 0) {
                continue;
            }
            told.take(new LessonState(version, newest));
            for (Client client : clients) {
                if (random.nextInt(client.laziness) == 0) {
                    types.merge(client.hear(told), 1, Integer::sum);
                    assertEquals(read(LessonJson.lesson(newest).toString()), client.told.lesson(), "at " + version);
                }
            }
        }
        assertTrue(types.get("change") > types.get("snapshot"), types.toString());
    }

    /** Listens now and then. */
    private static final class Client {
        private final int laziness;
        private final ToldLesson told = new ToldLesson();
        private long knows = LessonHistory.NOTHING;

        Client(int laziness) {
            this.laziness = laziness;
        }

        String hear(LessonHistory history) throws JsonProcessingException {
            String text = history.text(knows);
            told.hear(text);
            knows = history.version();
            return read(text).get("type").asText();
        }
    }

    private LessonState state(long version) {
        return new LessonState(version, sample.snapshot(ID));
    }

    private JsonNode message(long known) throws JsonProcessingException {
        return read(history.text(known));
    }

    private static LessonSnapshot without(LessonSnapshot whole, int first) {
        List<StudentNow> rest = whole.students().subList(first, whole.students().size());
        return new LessonSnapshot(
                whole.id(),
                whole.title(),
                whole.phase(),
                whole.source(),
                whole.at(),
                whole.length(),
                whole.group(),
                rest,
                whole.timeline(),
                whole.notes(),
                whole.rate(),
                whole.dropped(),
                whole.runsOn());
    }

    private static List<String> names(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static JsonNode read(String text) throws JsonProcessingException {
        return new ObjectMapper().readTree(text);
    }
}
