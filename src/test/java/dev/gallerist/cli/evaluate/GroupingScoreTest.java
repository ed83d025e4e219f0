package dev.gallerist.cli.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gallerist.lesson.LessonFacts;
import dev.gallerist.lesson.LessonPhase;
import dev.gallerist.lesson.Observation;
import dev.gallerist.lesson.Place;
import dev.gallerist.lesson.StudentFacts;
import dev.gallerist.roster.StudentId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GroupingScoreTest {

    @TempDir
    Path folder;

    @Test
    void countsFacesAgainstTheTilesTheyLieIn() throws IOException {
        // Given Ann left, Bo right; after a second they have changed places and Bo's camera is off
        LessonTruth truth = truth(
                """
                {"segments": [
                  {"t": 0, "tiles": [{"name": "Ann", "x": 0, "y": 0, "w": 100, "h": 100, "camera": true},
                                     {"name": "Bo", "x": 100, "y": 0, "w": 100, "h": 100, "camera": true}]},
                  {"t": 1, "tiles": [{"name": "Bo", "x": 0, "y": 0, "w": 100, "h": 100, "camera": false},
                                     {"name": "Ann", "x": 100, "y": 0, "w": 100, "h": 100, "camera": true}]}]}""");
        // When s1 is Ann but for one face, s2 has one face of Ann, s3 was read as nobody, and one face is nobody's
        LessonFacts facts = facts(
                List.of(student(1, "Ann"), student(2, "Bo"), student(3, null)),
                face(0, 1, 50),
                face(0.2, 1, 50),
                face(0.4, 1, 150),
                face(1, 2, 150),
                face(1.2, 3, 150),
                face(1.4, 0, 150),
                face(1.4, 2, 50),
                face(0, 2, 250));
        GroupingScore score = GroupingScore.of(truth, facts);
        // Then
        assertEquals(4 / 5.0, score.purity(), 1e-9);
        assertEquals(3 / 5.0, score.completeness(), 1e-9);
        assertEquals(2 / 6.0, score.named(), 1e-9);
        assertEquals(2 / 6.0, score.wrong(), 1e-9);
        assertEquals(2 / 6.0, score.missing(), 1e-9);
        assertEquals(3, score.students());
        assertEquals(2, score.participants());
    }

    @Test
    void refusesWhatIsNoTruth() {
        for (String text : List.of("{", "{}", "[]")) {
            IOException refused = assertThrows(IOException.class, () -> truth(text));
            assertTrue(refused.getMessage().matches("[^\\n]+\\."), refused.getMessage());
        }
    }

    private LessonTruth truth(String text) throws IOException {
        return LessonTruth.read(Files.writeString(folder.resolve("lesson.json"), text));
    }

    private static LessonFacts facts(List<StudentFacts> students, Observation... faces) {
        return new LessonFacts(new LessonPhase.Ended(), students, List.of(), List.of(), List.of(), List.of(faces));
    }

    private static StudentFacts student(int number, String name) {
        return new StudentFacts(new StudentId(number), Optional.ofNullable(name), Map.of(), 0, 1);
    }

    private static Observation face(double at, int student, int centreX) {
        return new Observation(
                at,
                student == 0 ? Optional.empty() : Optional.of(new StudentId(student)),
                new Place(centreX - 20, 30, 40, 40),
                Optional.empty(),
                Optional.empty());
    }
}
