package dev.gallerist.cli.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gallerist.affect.Expression;
import dev.gallerist.affect.Mood;
import dev.gallerist.cli.train.ComposedClips.Composed;
import dev.gallerist.frame.PixelBox;
import dev.gallerist.frame.PixelSize;
import dev.gallerist.frame.Pixels;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Clips and groups composed from single faces. */
class ComposedTest {

    @Test
    void viewsOfAFaceLieSideBySideAndDiffer() {
        // Given: a face that is bright in the middle
        byte[] bgr = new byte[48 * 48 * 3];
        for (int y = 16; y < 32; y++) {
            java.util.Arrays.fill(bgr, (y * 48 + 16) * 3, (y * 48 + 32) * 3, (byte) 200);
        }
        // When
        FaceViews.Strip strip = new FaceViews(new Random(1)).of(new Pixels(new PixelSize(48, 48), bgr), 3);
        // Then
        assertEquals(
                List.of(48, 48, 48), strip.boxes().stream().map(PixelBox::width).toList());
        List<List<Byte>> seen = new ArrayList<>();
        for (PixelBox box : strip.boxes()) {
            Pixels view = strip.pixels().crop(box);
            assertTrue(view.luma(24, 24) > 100, "the middle is bright");
            assertTrue(view.luma(2, 2) < 60, "the corner is dark");
            List<Byte> bytes = new ArrayList<>();
            for (byte level : view.bgr()) {
                bytes.add(level);
            }
            seen.add(bytes);
        }
        assertNotEquals(seen.get(0), seen.get(1));
        assertNotEquals(seen.get(1), seen.get(2));
    }

    @Test
    void threeInFiveOfAGroupShowItsMood() {
        List<ComposedGroups.Group> groups = new ComposedGroups(people(), 7).compose(60);
        for (ComposedGroups.Group group : groups) {
            int size = group.people().size();
            assertTrue(size >= 4 && size <= 9);
            assertEquals(size, new HashSet<>(group.people()).size(), "nobody twice");
            long agreeing = group.people().stream()
                    .filter(person -> person.truth().mood() == group.truth())
                    .count();
            assertTrue(agreeing >= 0.6 * size, agreeing + " of " + size);
        }
        for (Mood mood : Mood.values()) {
            assertEquals(20, groups.stream().filter(g -> g.truth() == mood).count());
        }
    }

    @Test
    void groupsNeedFacesOfEveryMood() {
        List<Composed> smiling = people().stream()
                .filter(person -> person.truth() == Expression.HAPPINESS)
                .toList();
        assertThrows(IllegalArgumentException.class, () -> new ComposedGroups(smiling, 7));
    }

    private static List<Composed> people() {
        List<Composed> people = new ArrayList<>();
        for (Expression truth : Expression.values()) {
            for (int i = 0; i < 12; i++) {
                people.add(new Composed(truth + " " + i, truth, List.of()));
            }
        }
        return people;
    }
}
