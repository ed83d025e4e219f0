package dev.gallerist.vision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gallerist.frame.PixelBox;
import dev.gallerist.frame.Pixels;
import java.awt.Color;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class NameLabelsTest {

    private static final List<String> NAMES = List.of(
            "Alice Johnson",
            "Benjamin Carter",
            "Chloe Davies",
            "Daniel Kim",
            "Emma Wilson",
            "Farah Khan",
            "George Miller",
            "Hannah Schmidt",
            "Kevin O'Brien");

    private static LanguageFolder english;
    private static LabelReader reader;

    @BeforeAll
    static void makeReader() {
        english = LanguageFolder.english();
        reader = new TesseractLabels(english);
    }

    @AfterAll
    static void closeReader() {
        reader.close();
        english.close();
    }

    @Test
    void labelsOverVideosAreRead() {
        // Given nine videos with labels, as a browser sends them
        DrawnGallery gallery = labelled(NAMES, 1);

        // When
        List<TileName> names = everything().read(gallery.asJpeg(0.85f), tiles(gallery));

        // Then
        assertEquals(NAMES, texts(names));
        assertTrue(names.stream().allMatch(name -> name.look() == TileLook.CAMERA_ON));
    }

    @Test
    void namesOfCamerasSwitchedOffAreRead() {
        // Given
        DrawnGallery gallery = DrawnGallery.of(NAMES.size(), 1280, 720, 6, 1);
        for (int n = 0; n < NAMES.size(); n++) {
            gallery.cameraOff(gallery.tiles().get(n), NAMES.get(n));
        }

        // When
        List<TileName> names = everything().read(gallery.noise(3).frame(), tiles(gallery));

        // Then
        assertEquals(NAMES, texts(names));
        assertTrue(names.stream().allMatch(name -> name.look() == TileLook.CAMERA_OFF));
    }

    @Test
    void darkWritingOnLightLabelsIsRead() {
        // Given
        DrawnGallery gallery = DrawnGallery.of(NAMES.size(), 1280, 720, 6, 1);
        for (int n = 0; n < NAMES.size(); n++) {
            PixelBox box = gallery.tiles().get(n);
            gallery.video(box).label(box, NAMES.get(n), false, new Color(255, 255, 255, 210), Color.BLACK);
        }

        // When
        List<TileName> names = everything().read(gallery.noise(3).frame(), tiles(gallery));

        // Then
        assertEquals(NAMES, texts(names));
    }

    @Test
    void whiteWritingWithAShadowAndWithoutABoxIsRead() {
        // Given nine videos with names as Meet writes them
        DrawnGallery gallery = DrawnGallery.of(NAMES.size(), 1280, 720, 6, 1);
        for (int n = 0; n < NAMES.size(); n++) {
            PixelBox box = gallery.tiles().get(n);
            gallery.calmVideo(box).shadowedLabel(box, NAMES.get(n));
        }

        // When
        List<String> names = texts(everything().read(gallery.noise(3).frame(), tiles(gallery)));

        // Then
        assertEquals(NAMES, names);
    }

    @Test
    void aMicrophoneBesideTheNameIsNoLetter() {
        // Given nine videos with a white microphone behind the name, as Teams draws it
        DrawnGallery gallery = DrawnGallery.of(NAMES.size(), 1280, 720, 6, 1);
        for (int n = 0; n < NAMES.size(); n++) {
            PixelBox box = gallery.tiles().get(n);
            gallery.video(box).label(box, NAMES.get(n), false).microphoneAfter(box, NAMES.get(n));
        }

        // When
        List<String> names = texts(everything().read(gallery.noise(3).frame(), tiles(gallery)));

        // Then
        assertEquals(NAMES, names);
    }

    @Test
    void initialsOnADiscAreNotTheNameWhereTheCornerHasOne() {
        // Given cameras off, initials in the middle and names in the corner
        DrawnGallery gallery = DrawnGallery.of(NAMES.size(), 1280, 720, 6, 1);
        for (int n = 0; n < NAMES.size(); n++) {
            PixelBox box = gallery.tiles().get(n);
            gallery.cameraOff(box, NAMES.get(n).substring(0, 2)).label(box, NAMES.get(n), n % 2 == 0);
        }

        // When
        List<String> names = texts(everything().read(gallery.noise(3).frame(), tiles(gallery)));

        // Then
        assertEquals(NAMES, names);
    }

    @Test
    void theSmallLabelsOfAFullGalleryAreFoundFromEndToEnd() {
        // Given 49 videos with letters of eight pixels, sent as a browser does
        List<String> many = IntStream.range(0, 49)
                .mapToObj(n -> NAMES.get(n % NAMES.size()))
                .toList();
        DrawnGallery gallery = DrawnGallery.of(49, 1920, 1080, 6, 5);
        for (int n = 0; n < 49; n++) {
            PixelBox box = gallery.tiles().get(n);
            gallery.video(box).label(box, many.get(n), n % 2 == 0);
        }

        // When
        Pixels pixels = gallery.asJpeg(0.85f).pixels();
        LabelFinder finder = new LabelFinder();

        // Then each line is as wide as its name: none is cut in two, beheaded, or longer than its label
        for (int n = 0; n < 49; n++) {
            PixelBox box = gallery.tiles().get(n);
            PixelBox text = finder.find(pixels, new Tile(box), TileLook.CAMERA_ON)
                    .orElseThrow()
                    .text();
            String name = many.get(n);
            assertEquals(DrawnGallery.labelWidth(box, name), text.width(), 3, () -> name + " found at " + text);
        }
    }

    @Test
    void aTileWithoutALabelIsSearchedEverMoreRarelyAndFoundWhenItHasOne() {
        // Given a tile that has shown no label for a while
        NameLabels labels = everything();
        PixelBox box = DrawnGallery.of(1, 1280, 720, 6, 1).tiles().get(0);
        for (int picture = 0; picture < 30; picture++) {
            DrawnGallery bare = DrawnGallery.of(1, 1280, 720, 6, 1);
            labels.read(bare.fill(box, new Color(120, 130, 140)).noise(2).frame(), List.of(new Tile(box)));
        }

        // When it has one
        int waited = 0;
        Optional<NameReading> name = Optional.empty();
        while (name.isEmpty() && waited < 10) {
            waited++;
            DrawnGallery named = DrawnGallery.of(1, 1280, 720, 6, 1);
            named.fill(box, new Color(120, 130, 140)).label(box, "Alice Johnson", false);
            name = labels.read(named.noise(2).frame(), List.of(new Tile(box)))
                    .get(0)
                    .name();
        }

        // Then it is found within a second of a lesson at five pictures a second
        assertEquals("Alice Johnson", name.orElseThrow().text());
        assertTrue(waited <= 5, "found after " + waited + " pictures");
    }

    @Test
    void aLabelIsReadTwiceWhenTheReadingsAgreeAndThenRecognised() {
        // Given a gallery that stays
        NameLabels labels = everything();

        // When twenty pictures are shown, each with its own noise
        for (int picture = 0; picture < 20; picture++) {
            DrawnGallery gallery = labelled(NAMES, 0);
            labels.read(gallery.noise(1 + picture % 4).frame(), tiles(gallery));
        }

        // Then
        assertEquals(new LabelCounts(180, 18, 162, 0), labels.counts());
    }

    @Test
    void hardEdgesMovingBehindALabelHardlyChangeIt() {
        // Given labels that stay over videos that are quite another in every picture
        NameLabels labels = everything();
        int exact = 0;

        // When twenty pictures are shown
        for (int picture = 0; picture < 20; picture++) {
            DrawnGallery gallery = labelled(NAMES, picture);
            List<String> texts = texts(labels.read(gallery.noise(3).frame(), tiles(gallery)));
            for (int n = 0; n < NAMES.size(); n++) {
                exact += texts.get(n).equals(NAMES.get(n)) ? 1 : 0;
            }
        }

        // Then names stay right and readings stay few
        int right = exact;
        assertTrue(right >= 178, () -> right + " of 180 names are exact");
        assertTrue(labels.counts().read() <= 27, () -> labels.counts().toString());
    }

    @Test
    void aLabelIsRecognisedWhenItsTileMoves() {
        // Given a gallery read once
        NameLabels labels = everything();
        DrawnGallery before = labelled(NAMES, 1);
        labels.read(before.frame(), tiles(before));

        // When everybody sits elsewhere in the next picture
        List<String> moved = NAMES.subList(3, 9);
        DrawnGallery after = labelled(
                List.of(
                        moved.get(5),
                        moved.get(4),
                        moved.get(3),
                        moved.get(2),
                        moved.get(1),
                        moved.get(0),
                        NAMES.get(2),
                        NAMES.get(1),
                        NAMES.get(0)),
                2);
        List<TileName> names = labels.read(after.frame(), tiles(after));

        // Then names went along and nothing was read again
        assertEquals("Kevin O'Brien", names.get(0).name().orElseThrow().text());
        assertEquals("Alice Johnson", names.get(8).name().orElseThrow().text());
        assertEquals(9, labels.counts().read());
        assertEquals(9, labels.counts().known());
    }

    @Test
    void namesThatDifferInOneLetterAreTwoPeople() {
        // Given
        List<String> alike = List.of("Student 1", "Student 2", "Student 7", "Student 8", "Joan Ray", "Jean Ray");
        DrawnGallery gallery = labelled(alike, 1);

        // When
        NameLabels labels = everything();
        List<TileName> names = labels.read(gallery.noise(2).frame(), tiles(gallery));

        // Then
        assertEquals(alike, texts(names));
        assertEquals(6, labels.counts().read());
    }

    @Test
    void aFullGalleryIsReadOverSeveralPicturesWhenReadingsAreLimited() {
        // Given at most four readings a picture
        NameLabels labels = new NameLabels(LabelDesk.atOnce(reader), 4);
        DrawnGallery gallery = labelled(NAMES, 1);

        // When three pictures are shown
        List<TileName> first = labels.read(gallery.frame(), tiles(gallery));
        labels.read(gallery.frame(), tiles(gallery));
        List<TileName> third = labels.read(gallery.frame(), tiles(gallery));

        // Then
        assertEquals(4, first.stream().filter(name -> name.name().isPresent()).count());
        assertEquals(NAMES, texts(third));
        assertEquals(new LabelCounts(27, 9, 12, 6), labels.counts());
    }

    @Test
    void aTileWithoutALabelHasNoName() {
        // Given
        DrawnGallery gallery = DrawnGallery.of(1, 1280, 720, 6, 1);
        gallery.fill(gallery.tiles().get(0), new Color(120, 130, 140));

        // When
        List<TileName> names = everything().read(gallery.noise(3).frame(), tiles(gallery));

        // Then
        assertTrue(names.get(0).name().isEmpty());
    }

    @Test
    void brokenLanguageDataIsRefusedWithASentence() {
        // Given
        try (LanguageFolder broken = LanguageFolder.with(Map.of("rus", new byte[4096]))) {
            // When, Then
            LabelsUnreadable refused = assertThrows(LabelsUnreadable.class, () -> new TesseractLabels(broken));
            assertTrue(refused.getMessage().contains("rus"));
        }
    }

    @Test
    void theLanguageFolderIsGoneWhenClosed() {
        // Given
        LanguageFolder folder = LanguageFolder.english();
        Path path = folder.folder();
        assertTrue(Files.exists(path.resolve("eng.traineddata")));

        // When
        folder.close();

        // Then
        assertTrue(Files.notExists(path));
    }

    private static NameLabels everything() {
        return new NameLabels(LabelDesk.atOnce(reader), Integer.MAX_VALUE);
    }

    private static DrawnGallery labelled(List<String> names, int seed) {
        DrawnGallery gallery = DrawnGallery.of(names.size(), 1280, 720, 6, seed);
        for (int n = 0; n < names.size(); n++) {
            PixelBox box = gallery.tiles().get(n);
            gallery.video(box).label(box, names.get(n), n % 2 == 0);
        }
        return gallery;
    }

    private static List<Tile> tiles(DrawnGallery gallery) {
        return gallery.tiles().stream().map(Tile::new).toList();
    }

    private static List<String> texts(List<TileName> names) {
        return names.stream()
                .map(name -> name.name().map(NameReading::text).orElse(""))
                .toList();
    }
}
