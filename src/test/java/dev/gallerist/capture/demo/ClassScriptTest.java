package dev.gallerist.capture.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gallerist.frame.PixelBox;
import dev.gallerist.frame.PixelSize;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClassScriptTest {

    private final ClassScript lesson = ClassScript.demonstration(5);

    @Test
    void theDemonstrationTellsWhatItPromises() {
        // Given the built-in lesson, then people come and go
        assertEquals(8, lesson.at(seconds(14.9)).size());
        assertEquals(9, lesson.at(seconds(15)).size());
        assertEquals(9, lesson.at(seconds(44.9)).size());
        assertEquals(8, lesson.at(seconds(45)).size());
        // and one camera is off from 20 to 35
        assertEquals(0, camerasOff(19.9));
        assertEquals(1, camerasOff(20));
        assertEquals(0, camerasOff(35));
        // and most smile together, several look surprised together, and nobody shows anything otherwise
        assertTrue(count(27, DrawnExpression.HAPPINESS) > 9 / 2);
        assertTrue(count(42, DrawnExpression.SURPRISE) >= 3);
        assertEquals(8, count(10, DrawnExpression.NEUTRAL));
        assertEquals(8, count(50, DrawnExpression.NEUTRAL));
    }

    @Test
    void aReshuffleMovesPeopleAndLosesNobody() {
        // Given the tiles just before and just after the reshuffle
        List<String> before = names(29.9);
        List<String> after = names(30);
        // Then the order is another one, of the same people
        assertNotEquals(before, after);
        assertEquals(before.stream().sorted().toList(), after.stream().sorted().toList());
        assertEquals(after, names(44));
    }

    @Test
    void aDarkTileShowsNoExpression() {
        DrawnTile dark = lesson.at(seconds(25)).stream()
                .filter(tile -> !tile.cameraOn())
                .findFirst()
                .orElseThrow();
        assertEquals(Optional.empty(), dark.expression());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 9, 12, 25, 49, 81, 100})
    void tilesLieInsideThePictureAndApart(int students) {
        // Given a class of any size
        ClassScript script = ClassScript.ofSize(students, 10, 4);
        // When its tiles are laid out
        List<PixelBox> boxes =
                script.at(Duration.ZERO).stream().map(DrawnTile::box).toList();
        // Then each is 16:9, inside, and at least a gap away from the others
        assertEquals(students, boxes.size());
        for (PixelBox box : boxes) {
            assertEquals(box, box.intersection(script.size().whole()));
            assertEquals(box.width() * 9 / 16, box.height());
            PixelBox around =
                    new PixelBox(box.x(), box.y(), box.width() + GalleryGrid.GAP, box.height() + GalleryGrid.GAP);
            boxes.stream()
                    .filter(other -> other != box)
                    .forEach(
                            other -> assertEquals(0, around.intersection(other).area(), () -> box + " meets " + other));
        }
        // and all names differ
        assertEquals(
                students,
                script.at(Duration.ZERO).stream()
                        .map(DrawnTile::name)
                        .distinct()
                        .count());
    }

    @Test
    void nonsenseIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> ClassScript.ofSize(0, 10, 1));
        assertThrows(IllegalArgumentException.class, () -> ClassScript.ofSize(101, 10, 1));
        assertThrows(IllegalArgumentException.class, () -> ClassScript.ofSize(4, 0, 1));
        assertThrows(IllegalArgumentException.class, () -> ClassScript.demonstration(0));
        assertThrows(IllegalArgumentException.class, () -> lesson.withSize(new PixelSize(100, 50)));
        assertThrows(IllegalArgumentException.class, () -> new Span(5, 5));
    }

    private static Duration seconds(double seconds) {
        return Duration.ofMillis(Math.round(seconds * 1000));
    }

    private List<String> names(double seconds) {
        return lesson.at(seconds(seconds)).stream().map(DrawnTile::name).toList();
    }

    private long camerasOff(double seconds) {
        return lesson.at(seconds(seconds)).stream()
                .filter(tile -> !tile.cameraOn())
                .count();
    }

    private long count(double seconds, DrawnExpression expression) {
        return lesson.at(seconds(seconds)).stream()
                .filter(tile -> tile.expression().equals(Optional.of(expression)))
                .count();
    }
}
