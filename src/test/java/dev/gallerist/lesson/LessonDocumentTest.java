package dev.gallerist.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gallerist.affect.Attention;
import dev.gallerist.affect.CueKind;
import dev.gallerist.affect.Expression;
import dev.gallerist.affect.ExpressionScores;
import dev.gallerist.affect.Mood;
import dev.gallerist.affect.Obstacle;
import dev.gallerist.affect.TimeWindow;
import dev.gallerist.roster.StudentId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LessonDocumentTest {

    private static final StudentId ALICE = new StudentId(1);
    private static final TimeWindow WINDOW = new TimeWindow(0, 5);
    private static final TimeWindow LAST = new TimeWindow(5, 6);
    private static final ExpressionScores EVEN =
            new ExpressionScores(new float[] {0.125f, 0.125f, 0.125f, 0.125f, 0.125f, 0.125f, 0.125f, 0.125f});

    @Test
    void aLessonIsWrittenAsTheSchemaSays() throws Exception {
        // Given
        ExpressionScores smile = scores(Expression.HAPPINESS);
        LessonFacts facts = new LessonFacts(
                new LessonPhase.Ended(),
                List.of(new StudentFacts(ALICE, Optional.of("Alice"), Map.of("Alice", 3), 0, 4.8)),
                List.of(
                        new StudentReading(
                                ALICE,
                                WINDOW,
                                Optional.of(smile),
                                Optional.of(Expression.HAPPINESS),
                                Optional.of(0.81f),
                                Optional.of(new Attention(0.9f, 0.05f, 0.05f)),
                                25,
                                true),
                        new StudentReading(
                                ALICE,
                                LAST,
                                Optional.of(EVEN),
                                Optional.empty(),
                                Optional.of(-0.25f),
                                Optional.empty(),
                                3,
                                false)),
                List.of(
                        new GroupReading(
                                WINDOW,
                                Optional.of(smile.mood()),
                                Optional.of(Mood.POSITIVE),
                                Optional.of(0.81f),
                                1,
                                2),
                        new GroupReading(LAST, Optional.empty(), Optional.empty(), Optional.empty(), 0, 1)),
                List.of(new Moment(WINDOW, Optional.empty(), Expression.HAPPINESS, 0.9f)),
                List.of(
                        seen(0.2, Optional.of(smile), Optional.empty()),
                        seen(0.4, Optional.of(EVEN), Optional.of(Obstacle.UNSURE)),
                        seen(0.6, Optional.empty(), Optional.of(Obstacle.SMALL))));
        // When
        String json = new ObjectMapper()
                .writeValueAsString(LessonDocument.of(
                        facts,
                        new LessonDocument.Source("a.mp4", 60.0, 1280, 720, null),
                        new LessonDocument.Run("default", 300, 12.3, Map.of("detect", 7.1), Map.of("face", "yunet")),
                        true));
        // Then
        String even = "{\"neutral\":0.125,\"happiness\":0.125,\"surprise\":0.125,\"sadness\":0.125,\"anger\":0.125,"
                + "\"disgust\":0.125,\"fear\":0.125,\"contempt\":0.125}";
        String named = "{\"neutral\":0.0,\"happiness\":1.0,\"surprise\":0.0,\"sadness\":0.0,\"anger\":0.0,"
                + "\"disgust\":0.0,\"fear\":0.0,\"contempt\":0.0}";
        assertEquals(
                "{\"schema\":\"gallerist.lesson/1\","
                        + "\"source\":{\"name\":\"a.mp4\",\"seconds\":60.0,\"width\":1280,\"height\":720},"
                        + "\"run\":{\"profile\":\"default\",\"pictures\":300,\"wallSeconds\":12.3,"
                        + "\"stepMillis\":{\"detect\":7.1},\"models\":{\"face\":\"yunet\"}},"
                        + "\"students\":[{\"id\":\"s1\",\"name\":\"Alice\",\"names\":{\"Alice\":3},\"firstSeen\":0.0,"
                        + "\"lastSeen\":4.8,\"readings\":[{\"window\":[0.0,5.0],\"expression\":\"happiness\","
                        + "\"scores\":" + named + ",\"confidence\":1.0,\"faces\":25,\"valence\":0.81,"
                        + "\"attention\":{\"facing\":0.9,\"turned\":0.05,\"absent\":0.05}},"
                        + "{\"window\":[5.0,6.0],\"expression\":null,\"scores\":" + even
                        + ",\"confidence\":null,\"faces\":3,\"valence\":-0.25}]}],"
                        + "\"group\":[{\"window\":[0.0,5.0],\"mood\":\"positive\",\"scores\":{\"positive\":1.0,"
                        + "\"neutral\":0.0,\"negative\":0.0},\"readable\":1,\"present\":2,\"valence\":0.81},"
                        + "{\"window\":[5.0,6.0],\"mood\":null,\"scores\":null,\"readable\":0,\"present\":1}],"
                        + "\"moments\":[{\"start\":0.0,\"end\":5.0,\"student\":null,\"expression\":\"happiness\","
                        + "\"strength\":0.9}],"
                        + "\"observations\":[{\"t\":0.2,\"student\":\"s1\",\"box\":[1,2,3,4],\"expression\":\"happiness\","
                        + "\"scores\":" + named + "},"
                        + "{\"t\":0.4,\"student\":\"s1\",\"box\":[1,2,3,4],\"expression\":null,\"scores\":" + even
                        + ",\"unreadable\":\"unsure\"},"
                        + "{\"t\":0.6,\"student\":\"s1\",\"box\":[1,2,3,4],\"expression\":null,\"scores\":null,"
                        + "\"unreadable\":\"small\"}]}",
                json);
    }

    @Test
    void anInterruptedLessonSaysWhyAndObservationsAreLeftOut() throws Exception {
        // Given
        LessonFacts facts = new LessonFacts(
                new LessonPhase.Interrupted("It ended at 3 s."), List.of(), List.of(), List.of(), List.of(), List.of());
        // When
        String json = new ObjectMapper()
                .writeValueAsString(LessonDocument.of(
                        facts,
                        new LessonDocument.Source("a.mp4", null, 1280, 720, null),
                        new LessonDocument.Run("default", 0, 0, Map.of(), Map.of()),
                        false));
        // Then
        assertEquals(
                "{\"schema\":\"gallerist.lesson/1\",\"source\":{\"name\":\"a.mp4\",\"seconds\":null,\"width\":1280,"
                        + "\"height\":720,\"ended\":\"It ended at 3 s.\"},\"run\":{\"profile\":\"default\",\"pictures\":0,"
                        + "\"wallSeconds\":0.0,\"stepMillis\":{},\"models\":{}},\"students\":[],\"group\":[],\"moments\":[]}",
                json);
    }

    @Test
    void whatWasNotedStandsInTheDocument() throws Exception {
        // Given
        Cue cue = new Cue(1, CueKind.AWAY, new TimeWindow(400, 460.25), false, 9, 20, 1 / 9f, Optional.empty());
        LessonFacts facts = new LessonFacts(
                new LessonPhase.Ended(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new LessonNotes(List.of(cue, cue.answered(CueAnswer.NOT_NOW)), List.of(new Mark(1, 395.2))));
        // When
        String json = new ObjectMapper()
                .writeValueAsString(LessonDocument.of(
                        facts,
                        new LessonDocument.Source("a.mp4", null, 1280, 720, null),
                        new LessonDocument.Run("default", 0, 0, Map.of(), Map.of()),
                        false));
        // Then
        String away = "{\"number\":1,\"window\":[400.0,460.25],\"kind\":\"away\",\"faces\":9,\"readable\":20,"
                + "\"baseline\":0.1111,\"answer\":";
        assertEquals(
                "\"moments\":[],\"cues\":[" + away + "null}," + away
                        + "\"not-now\"}],\"marks\":[{\"number\":1,\"at\":395.2}]}",
                json.substring(json.indexOf("\"moments\"")));
    }

    private static Observation seen(double at, Optional<ExpressionScores> scores, Optional<Obstacle> unreadable) {
        return new Observation(at, Optional.of(ALICE), new Place(1, 2, 3, 4), scores, unreadable);
    }

    private static ExpressionScores scores(Expression expression) {
        float[] values = new float[Expression.values().length];
        values[expression.ordinal()] = 1;
        return new ExpressionScores(values);
    }
}
