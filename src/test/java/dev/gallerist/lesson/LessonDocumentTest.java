package dev.gallerist.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gallerist.affect.Expression;
import dev.gallerist.affect.ExpressionScores;
import dev.gallerist.affect.TimeWindow;
import dev.gallerist.roster.StudentId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LessonDocumentTest {

    private static final StudentId ALICE = new StudentId(1);
    private static final TimeWindow WINDOW = new TimeWindow(0, 5);

    @Test
    void aLessonIsWrittenAsTheSchemaSays() throws Exception {
        // Given
        ExpressionScores smile = scores(Expression.HAPPINESS);
        LessonFacts facts = new LessonFacts(
                new LessonPhase.Ended(),
                List.of(new StudentFacts(ALICE, Optional.of("Alice"), Map.of("Alice", 3), 0, 4.8)),
                List.of(new StudentReading(ALICE, WINDOW, smile, 25)),
                List.of(
                        new GroupReading(WINDOW, Optional.of(smile.mood()), 1, 2),
                        new GroupReading(new TimeWindow(5, 6), Optional.empty(), 0, 1)),
                List.of(new Moment(WINDOW, Optional.empty(), Expression.HAPPINESS, 0.9f)),
                List.of(new Observation(0.2, Optional.of(ALICE), new Place(1, 2, 3, 4), Optional.empty())));
        // When
        String json = new ObjectMapper()
                .writeValueAsString(LessonDocument.of(
                        facts,
                        new LessonDocument.Source("a.mp4", 60.0, 1280, 720, null),
                        new LessonDocument.Run("default", 300, 12.3, Map.of("detect", 7.1), Map.of("face", "yunet")),
                        true));
        // Then
        String named = "{\"neutral\":0.0,\"happiness\":1.0,\"surprise\":0.0,\"sadness\":0.0,\"anger\":0.0,"
                + "\"disgust\":0.0,\"fear\":0.0,\"contempt\":0.0}";
        assertEquals(
                "{\"schema\":\"gallerist.lesson/1\","
                        + "\"source\":{\"name\":\"a.mp4\",\"seconds\":60.0,\"width\":1280,\"height\":720},"
                        + "\"run\":{\"profile\":\"default\",\"pictures\":300,\"wallSeconds\":12.3,"
                        + "\"stepMillis\":{\"detect\":7.1},\"models\":{\"face\":\"yunet\"}},"
                        + "\"students\":[{\"id\":\"s1\",\"name\":\"Alice\",\"names\":{\"Alice\":3},\"firstSeen\":0.0,"
                        + "\"lastSeen\":4.8,\"readings\":[{\"window\":[0.0,5.0],\"expression\":\"happiness\","
                        + "\"scores\":" + named + ",\"confidence\":1.0,\"faces\":25}]}],"
                        + "\"group\":[{\"window\":[0.0,5.0],\"mood\":\"positive\",\"scores\":{\"positive\":1.0,"
                        + "\"neutral\":0.0,\"negative\":0.0},\"readable\":1,\"present\":2},"
                        + "{\"window\":[5.0,6.0],\"mood\":null,\"scores\":null,\"readable\":0,\"present\":1}],"
                        + "\"moments\":[{\"start\":0.0,\"end\":5.0,\"student\":null,\"expression\":\"happiness\","
                        + "\"strength\":0.9}],"
                        + "\"observations\":[{\"t\":0.2,\"student\":\"s1\",\"box\":[1,2,3,4],\"expression\":null,"
                        + "\"scores\":null}]}",
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

    private static ExpressionScores scores(Expression expression) {
        float[] values = new float[Expression.values().length];
        values[expression.ordinal()] = 1;
        return new ExpressionScores(values);
    }
}
