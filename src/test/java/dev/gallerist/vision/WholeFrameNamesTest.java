package dev.gallerist.vision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gallerist.frame.Frame;
import dev.gallerist.frame.PixelBox;
import java.awt.Color;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WholeFrameNamesTest {

    private static final PixelBox LEFT = new PixelBox(120, 100, 120, 150);
    private static final PixelBox RIGHT = new PixelBox(460, 100, 120, 150);

    @Test
    void facesHaveTheNamesWrittenBelowThem() {
        // Given two faces with names below, on a plain picture
        Frame frame = new DrawnGallery(720, 400, 1)
                .fill(new PixelBox(0, 0, 720, 400), Color.WHITE)
                .write("Emma Wilson", 120, 290, 14, Color.BLACK)
                .write("Daniel Kim", 460, 290, 14, Color.BLACK)
                .frame();
        try (LanguageFolder english = LanguageFolder.english();
                WholeFrameNames names = new WholeFrameNames(english)) {

            // When
            List<TileName> read = names.read(frame, List.of(face(RIGHT), face(LEFT)));

            // Then, in the order of the faces, each has its name and a tile around it
            assertEquals(
                    List.of("Daniel Kim", "Emma Wilson"),
                    read.stream().map(tile -> tile.name().orElseThrow().text()).toList());
            assertEquals(new Tile(new PixelBox(430, 62, 180, 226)), read.get(0).tile());
            assertTrue(read.stream().allMatch(tile -> tile.look() == TileLook.CAMERA_ON));
            assertTrue(read.stream().allMatch(tile -> tile.name().get().confidence() > 0.5));
        }
    }

    @Test
    void aFaceWithNothingWrittenNearHasATileAndNoName() {
        Frame frame = new DrawnGallery(720, 400, 1).frame();
        try (LanguageFolder english = LanguageFolder.english();
                WholeFrameNames names = new WholeFrameNames(english)) {
            List<TileName> read = names.read(frame, List.of(face(LEFT)));

            assertEquals(
                    List.of(Optional.empty()), read.stream().map(TileName::name).toList());
        }
    }

    @Test
    void withoutAFaceNobodyIsThere() {
        Frame frame = new DrawnGallery(720, 400, 1)
                .cameraOff(new PixelBox(0, 0, 720, 400), "Emma Wilson")
                .frame();
        try (LanguageFolder english = LanguageFolder.english();
                WholeFrameNames names = new WholeFrameNames(english)) {
            assertEquals(List.of(), names.read(frame, List.of()));
        }
    }

    private static FaceDetection face(PixelBox box) {
        return new FaceDetection(box, Optional.empty(), 1);
    }
}
