package dev.gallerist.summary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gallerist.access.Caller;
import dev.gallerist.access.Role;
import dev.gallerist.consent.Policy;
import dev.gallerist.lesson.KeptLesson;
import dev.gallerist.lesson.review.MomentRule;
import dev.gallerist.lesson.review.ReviewJson;
import dev.gallerist.storage.Database;
import dev.gallerist.testsupport.Databases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A lesson's summary: what stands in it, and who sees single students. */
class SummariesTest {

    private static final Caller ANNA =
            new Caller(Biology.TEACHER, Optional.empty(), EnumSet.of(Role.TEACHER, Role.INDIVIDUALS));
    private static final Caller ANNA_FOR_GROUPS =
            new Caller(Biology.TEACHER, Optional.empty(), EnumSet.of(Role.TEACHER));
    private static final Caller BORIS = new Caller(
            "boris@school.example", Optional.empty(), EnumSet.of(Role.TEACHER, Role.INDIVIDUALS, Role.ADMIN));

    private final ArchivedLessons archive = new ArchivedLessons();
    private final NotedEvents trail = new NotedEvents();
    private Database database;
    private TeacherNotes notes;
    private Summaries summaries;

    @BeforeEach
    void open() throws Exception {
        database = Databases.SQLITE.open();
        notes = new TeacherNotes(database.jdbi());
        summaries = new Summaries(archive, notes, () -> Policy.UNSET, trail);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aSummaryHoldsWhatTheProtocolSays() {
        // Given
        KeptLesson lesson = kept("one", true);
        notes.write(lesson.id(), "More pictures of cells");
        // When
        JsonNode summary = SummaryJson.summary(summaries.of(ANNA, lesson, MomentRule.PRONOUNCED));
        // Then
        assertEquals(
                "{\"minutes\":1,\"present\":8,\"coverage\":0.75}",
                summary.get("headline").toString());
        assertEquals("Biology 7b", summary.get("class").asText());
        assertEquals("ended", summary.get("phase").asText());
        assertEquals(12, summary.get("group").size());
        assertEquals("[20.0,25.0]", summary.at("/group/4/window").toString());
        assertEquals("happiness", summary.at("/moments/0/expression").asText());
        assertEquals(20, summary.at("/moments/0/window/0").asDouble(), 2);
        assertEquals("pronounced", summary.get("rule").asText());
        assertEquals("More pictures of cells", summary.get("note").asText());
        assertEquals("2026-11-30T09:01:00Z", summary.at("/kept/individuals").asText());
        assertEquals("2027-02-21T09:01:00Z", summary.at("/kept/group").asText());
        assertEquals("2027-11-23T09:01:00Z", summary.at("/kept/audit").asText());
        assertEquals(List.of("Alice", "Åsa", "Zoë"), names(summary));
        assertTrue(summary.get("individualsWhy").isNull());
        assertEquals(11.0 / 12, summary.at("/individuals/0/coverage").asDouble(), 0.001);
        assertEquals(List.of(Biology.TEACHER + " lesson-viewed one: summary with individuals"), trail.words());
    }

    @Test
    void singleStudentsAreForThoseWhoMaySeeThemWhereTheyAreKept() {
        // Given
        KeptLesson kept = kept("one", true);
        KeptLesson groupOnly = kept("two", false);
        KeptLesson purged = kept("three", true);
        archive.removeIndividuals(purged.id());
        // Then
        assertEquals("no-permission", why(ANNA_FOR_GROUPS, kept));
        assertEquals("not-kept", why(ANNA, groupOnly));
        assertEquals("not-kept", why(ANNA, purged));
        assertTrue(summaries.student(ANNA_FOR_GROUPS, kept, "s1").isEmpty());
        assertTrue(summaries.student(BORIS, kept, "s1").isEmpty());
        assertTrue(summaries.student(ANNA, groupOnly, "s1").isEmpty());
        assertTrue(summaries.students(ANNA_FOR_GROUPS, kept).isEmpty());
        assertTrue(summaries.own(BORIS, "one").isEmpty());
        assertTrue(summaries.own(ANNA, "../one").isEmpty());
        assertEquals(kept, summaries.own(ANNA, "one").orElseThrow());
    }

    @Test
    void lookingAtAStudentIsWrittenDownWithoutTheName() {
        // Given
        KeptLesson lesson = kept("one", true);
        // When
        JsonNode student =
                ReviewJson.student(summaries.student(ANNA, lesson, "s2").orElseThrow());
        // Then
        assertEquals("Alice", student.get("name").asText());
        assertEquals(12, student.get("windows").size());
        assertEquals("happiness", student.at("/moments/0/expression").asText());
        assertTrue(student.at("/windows/11/expression").isNull());
        assertEquals(0.8, student.at("/windows/0/confidence").asDouble(), 0.001);
        assertEquals(List.of(Biology.TEACHER + " individual-viewed one: s2"), trail.words());
    }

    @Test
    void lessonsOfTheSameClassAreComparedOldestFirst() {
        // Given
        archive.add(Biology.lesson("older", Biology.BEGAN.minus(Duration.ofDays(7)), false));
        KeptLesson lesson = kept("one", false);
        // When
        JsonNode trend = SummaryJson.summary(summaries.of(ANNA, lesson, MomentRule.LONGEST_RUN))
                .get("trend");
        // Then
        assertEquals(2, trend.size());
        assertEquals("older", trend.at("/0/id").asText());
        assertTrue(trend.at("/0/positive").isNull());
        assertEquals(0.333, trend.at("/1/positive").asDouble(), 0.001);
        assertEquals(0.75, trend.at("/1/coverage").asDouble(), 0.001);
        assertFalse(trend.at("/1").has("scores"));
    }

    @Test
    void theLimitsThatAreToldAreTheModelCards() throws IOException {
        // Given
        String card = Files.readString(Path.of("models/expression/CARD.md"));
        // Then
        assertTrue(card.contains(String.format(
                java.util.Locale.ROOT,
                "test fold, %,d pictures | **%.1f",
                ModelLimits.FACES,
                100 * ModelLimits.ACCURACY)));
    }

    private KeptLesson kept(String id, boolean individuals) {
        KeptLesson lesson = Biology.lesson(id, Biology.BEGAN, individuals);
        ArchivedLessons.Kept kept = archive.add(lesson);
        Biology.group(kept);
        if (individuals) {
            Biology.student(kept, 1, "Zoë");
            Biology.student(kept, 2, "Alice");
            Biology.student(kept, 3, "Åsa");
        }
        return lesson;
    }

    private String why(Caller caller, KeptLesson lesson) {
        JsonNode summary = SummaryJson.summary(summaries.of(caller, lesson, MomentRule.PRONOUNCED));
        assertTrue(summary.get("individuals").isNull());
        return summary.get("individualsWhy").asText();
    }

    private static List<String> names(JsonNode summary) {
        return StreamSupport.stream(summary.get("individuals").spliterator(), false)
                .map(student -> student.get("name").asText())
                .toList();
    }
}
