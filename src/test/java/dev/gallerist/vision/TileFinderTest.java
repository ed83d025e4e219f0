package dev.gallerist.vision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gallerist.frame.Frame;
import dev.gallerist.frame.PixelBox;
import java.awt.Color;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TileFinderTest {

    private final TileFinder finder = new TileFinder();

    static Stream<Integer> oneToFortyNine() {
        return IntStream.rangeClosed(1, 49).boxed();
    }

    @ParameterizedTest
    @MethodSource("oneToFortyNine")
    void galleriesOfAnySizeAreFoundInNoiseWithCamerasOff(int count) {
        // Given a gallery in which every fifth camera is off
        DrawnGallery gallery = DrawnGallery.of(count, 1280, 720, 6, count);
        for (int n = 0; n < count; n++) {
            PixelBox box = gallery.tiles().get(n);
            if (n % 5 == 4) {
                gallery.cameraOff(box, "Hannah Schmidt");
            } else {
                gallery.video(box).label(box, "Emma Wilson", true);
            }
        }

        // When tiles are looked for
        List<Tile> tiles = finder.find(gallery.noise(3).frame());

        // Then they are the drawn ones
        assertTiles(gallery.tiles(), tiles);
    }

    @ParameterizedTest
    @MethodSource("oneToFortyNine")
    void galleriesOfAnySizeAreFoundInAJpegOfABrowser(int count) {
        // Given
        DrawnGallery gallery = DrawnGallery.of(count, 1920, 1080, 8, count);
        gallery.tiles().forEach(box -> gallery.video(box).label(box, "Emma Wilson", false));

        // When
        List<Tile> tiles = finder.find(gallery.asJpeg(0.75f));

        // Then
        assertTiles(gallery.tiles(), tiles);
    }

    @Test
    void aRowOfDarkVideosIsCompletedFromTheOtherRows() {
        // Given nine tiles, the last three nearly as dark as the background but for their labels and a lamp
        DrawnGallery gallery = DrawnGallery.of(9, 1280, 720, 6, 1);
        gallery.tiles().subList(0, 6).forEach(gallery::video);
        for (PixelBox box : gallery.tiles().subList(6, 9)) {
            gallery.fill(box, new Color(27, 27, 27))
                    .fill(new PixelBox(box.x() + 200, box.y() + 90, 60, 40), Color.WHITE)
                    .label(box, "Farah Khan", true);
        }

        // When
        List<Tile> tiles = finder.find(gallery.noise(1).frame());

        // Then
        assertTiles(gallery.tiles(), tiles);
    }

    @Test
    void aDarkStripeThroughAVideoDoesNotCutItsTile() {
        // Given two tiles, one with a stripe of the background's colour from top to bottom
        DrawnGallery gallery = DrawnGallery.of(2, 1280, 720, 6, 1);
        gallery.tiles().forEach(gallery::video);
        PixelBox first = gallery.tiles().get(0);
        gallery.fill(new PixelBox(first.x() + 150, first.y(), 40, first.height()), new Color(26, 26, 26));

        // When
        List<Tile> tiles = finder.find(gallery.frame());

        // Then
        assertTiles(gallery.tiles(), tiles);
    }

    @Test
    void barsOfButtonsAreNoTiles() {
        // Given a gallery between a title and a row of buttons
        DrawnGallery gallery = DrawnGallery.of(6, 1280, 720, 90, 1);
        gallery.tiles().forEach(gallery::video);
        gallery.fill(new PixelBox(0, 0, 1280, 28), new Color(60, 60, 60));
        for (int button = 0; button < 5; button++) {
            gallery.fill(new PixelBox(400 + button * 80, 670, 48, 40), new Color(90, 90, 90));
        }

        // When
        List<Tile> tiles = finder.find(gallery.frame());

        // Then
        assertTiles(gallery.tiles(), tiles);
    }

    @Test
    void aLetterboxedGalleryIsFoundInsideItsBlackBars() {
        // Given
        DrawnGallery gallery = DrawnGallery.of(9, 1280, 720, 6, 1);
        gallery.tiles().forEach(gallery::video);
        DrawnGallery wide = new DrawnGallery(1600, 720, 2)
                .fill(new PixelBox(0, 0, 1600, 720), Color.BLACK)
                .fill(new PixelBox(160, 0, 1280, 720), new Color(26, 26, 26));
        List<PixelBox> moved = gallery.tiles().stream()
                .map(box -> new PixelBox(box.x() + 160, box.y(), box.width(), box.height()))
                .toList();
        moved.forEach(wide::video);

        // When
        List<Tile> tiles = finder.find(wide.noise(2).frame());

        // Then
        assertTiles(moved, tiles);
    }

    @Test
    void aSlideOfTextIsNoGallery() {
        // Given
        DrawnGallery slide = new DrawnGallery(1280, 720, 1).fill(new PixelBox(0, 0, 1280, 720), Color.WHITE);
        for (int line = 0; line < 6; line++) {
            slide.write("Photosynthesis turns light into sugar", 80, 120 + line * 100, 60, Color.BLACK);
        }

        // When, Then
        assertEquals(List.of(), finder.find(slide.frame()));
    }

    @Test
    void aStripAboveASpeakerIsFoundWithoutTheSpeaker() {
        // Given
        PixelBox large = new PixelBox(160, 170, 960, 540);
        DrawnGallery speaker = new DrawnGallery(1280, 720, 1).video(large);
        List<PixelBox> strip = IntStream.range(0, 4)
                .mapToObj(n -> new PixelBox(200 + n * 230, 20, 220, 124))
                .toList();
        strip.forEach(speaker::video);

        // When
        Layout found = finder.layout(speaker.frame());

        // Then
        assertTiles(strip, found.tiles());
        assertTrue(found.stage().orElseThrow().overlap(large) > 0.95);
    }

    @Test
    void oneCameraThatFillsThePictureIsNoGrid() {
        // Given
        Frame frame = new DrawnGallery(1280, 720, 1)
                .video(new PixelBox(0, 0, 1280, 720))
                .noise(3)
                .frame();

        // When, Then
        assertEquals(List.of(), finder.find(frame));
    }

    @Test
    void anEmptyRoomHasNoTiles() {
        assertEquals(
                List.of(), finder.find(new DrawnGallery(640, 360, 1).noise(3).frame()));
        assertEquals(List.of(), finder.find(new DrawnGallery(1, 1, 1).frame()));
    }

    private static void assertTiles(List<PixelBox> truth, List<Tile> tiles) {
        assertEquals(truth.size(), tiles.size(), () -> "of " + truth + " found " + tiles);
        for (int n = 0; n < truth.size(); n++) {
            PixelBox drawn = truth.get(n);
            PixelBox found = tiles.get(n).box();
            assertTrue(
                    Math.abs(drawn.x() - found.x()) <= 2
                            && Math.abs(drawn.y() - found.y()) <= 2
                            && Math.abs(drawn.right() - found.right()) <= 2
                            && Math.abs(drawn.bottom() - found.bottom()) <= 2,
                    () -> drawn + " was found as " + found);
        }
    }
}
