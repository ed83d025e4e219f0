package dev.gallerist.summary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gallerist.access.Caller;
import dev.gallerist.access.Role;
import dev.gallerist.consent.Policy;
import dev.gallerist.lesson.KeptLesson;
import dev.gallerist.lesson.review.ArchivedDocument;
import dev.gallerist.lesson.review.Attendance;
import dev.gallerist.lesson.review.LessonTable;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What leaves as files: the table, the document, one person's own. */
class ExportsTest {

    private static final Caller ALICE = new Caller("alice-1", Optional.of("alice  JOHNSON "), EnumSet.of(Role.STUDENT));

    private final ArchivedLessons archive = new ArchivedLessons();
    private final NotedEvents trail = new NotedEvents();
    private final OwnShare shares = new OwnShare(archive, () -> Policy.UNSET, trail);

    @Test
    void aTableHasARowPerWindowAndNothingASpreadsheetWouldCarryOut() {
        // Given
        KeptLesson lesson = kept("one", "=HYPERLINK(\"http://evil.example\",\"x\")");
        // When
        String table = LessonTable.of(archive, lesson.id(), students(lesson));
        // Then
        String[] rows = table.split("\r\n");
        assertTrue(table.startsWith(
                "\uFEFFrow,start,end,student,name,looks_like,valence,readable,present,faces,mood_positive,"));
        assertEquals(1 + 12 + 12, rows.length);
        assertEquals("group,0.00,5.00,,,neutral,0.100,6,8,,0.100,0.800,0.100,,,,,,,,", rows[1]);
        assertTrue(
                rows[13].startsWith(
                        "student,0.00,5.00,s1,\"'=HYPERLINK(\"\"http://evil.example\"\",\"\"x\"\")\",neutral,-0.250,1,,5,"),
                rows[13]);
        assertEquals(1 + 12, LessonTable.of(archive, lesson.id(), List.of()).split("\r\n").length);
    }

    @Test
    void theDocumentOfTheGroupHoldsNobody() throws Exception {
        // Given
        KeptLesson lesson = kept("one", "Alice Johnson");
        // When
        String group = new ObjectMapper().writeValueAsString(ArchivedDocument.of(archive, lesson, List.of()));
        JsonNode all = new ObjectMapper().valueToTree(ArchivedDocument.of(archive, lesson, students(lesson)));
        // Then
        assertFalse(group.contains("Alice"));
        assertTrue(group.contains("\"students\":[]"));
        assertEquals("gallerist.lesson/1", all.get("schema").asText());
        assertEquals("Alice Johnson", all.at("/students/0/name").asText());
        assertEquals(12, all.at("/students/0/readings").size());
        assertEquals(12, all.get("group").size());
        assertEquals(2, all.get("moments").size());
        assertTrue(all.at("/moments/0/student").isNull());
        assertEquals("s1", all.at("/moments/1/student").asText());
    }

    @Test
    void aStudentSeesTheirOwnOfAllLessonsAndNobodyElses() {
        // Given
        kept("one", "Alice Johnson");
        ArchivedLessons.Kept two = archive.add(Biology.lesson("two", Biology.BEGAN.plusSeconds(1), true));
        Biology.student(two, 1, "Boris");
        Biology.student(two, 2, "Alice Johnson");
        ArchivedLessons.Kept twins = archive.add(Biology.lesson("twins", Biology.BEGAN, true));
        Biology.student(twins, 1, "Alice Johnson");
        Biology.student(twins, 2, "Alice Johnson");
        // When
        JsonNode document = shares.of(ALICE).orElseThrow();
        // Then
        assertEquals("gallerist.person/1", document.get("schema").asText());
        assertEquals(2, document.get("lessons").size());
        assertEquals("two", document.at("/lessons/0/lesson").asText());
        assertEquals("one", document.at("/lessons/1/lesson").asText());
        assertEquals(60, document.at("/lessons/0/readings").size());
        assertEquals("turned", document.at("/lessons/0/readings/59/unreadable").asText());
        assertFalse(document.toString().contains("Boris"));
        assertEquals(List.of("alice-1 exported two: own data", "alice-1 exported one: own data"), trail.words());
    }

    @Test
    void whoIsNoStudentOrHasNoNameHasNoData() {
        assertTrue(shares.of(Caller.LOCAL).isEmpty());
        assertTrue(shares.of(new Caller("x", Optional.empty(), Set.of(Role.STUDENT)))
                .isEmpty());
        assertTrue(shares.of(new Caller("x", Optional.of("Alice Johnson"), Set.of(Role.TEACHER)))
                .isEmpty());
    }

    @Test
    void thePageIsWholeEscapedAndSaysWhatIsKept() {
        // Given
        kept("one", "<script>alert(1)</script>");
        Caller odd = new Caller("x", Optional.of("<script>alert(1)</script>"), Set.of(Role.STUDENT));
        // When
        String page = OwnSharePage.of(shares.of(odd).orElseThrow());
        // Then
        assertFalse(page.contains("<script"));
        assertTrue(page.contains("What is kept of &lt;script&gt;alert(1)&lt;/script&gt;"));
        assertTrue(page.contains("<html lang=\"en\">"));
        assertTrue(page.contains("0:20 to 0:39: looked like happiness, sure to 80 %"));
        assertTrue(page.contains("not enough to say"));
        assertTrue(page.contains("deleted by itself on 30 November 2026, 09:01 UTC."));
        assertFalse(page.contains("http"), "nothing from elsewhere");
        String nothing = OwnSharePage.of(shares.of(ALICE).orElseThrow());
        assertTrue(nothing.contains("Nothing is kept under this name."));
    }

    private List<Attendance> students(KeptLesson lesson) {
        return Attendance.of(archive, lesson.id(), archive.group(lesson.id()));
    }

    private KeptLesson kept(String id, String name) {
        KeptLesson lesson = Biology.lesson(id, Biology.BEGAN, true);
        ArchivedLessons.Kept kept = archive.add(lesson);
        Biology.group(kept);
        Biology.student(kept, 1, name);
        return lesson;
    }
}
