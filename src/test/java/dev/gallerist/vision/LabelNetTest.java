package dev.gallerist.vision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gallerist.frame.PixelBox;
import dev.gallerist.frame.PixelSize;
import dev.gallerist.inference.ModelManifest;
import dev.gallerist.inference.ModelPlaces;
import dev.gallerist.inference.ModelShelf;
import dev.gallerist.inference.ModelUnavailable;
import dev.gallerist.inference.OnnxNet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The contract of the label net: what it reads off labels that a meeting program draws. */
class LabelNetTest {

    private static final List<String> NAMES = List.of(
            "Björk Jónsdóttir",
            "Łukasz Wiśniewski",
            "Zoë Müller",
            "Çağla Şahin",
            "Søren Kjær",
            "Jiří Dvořák",
            "Ana Gonçalves",
            "Анна Ёлкина",
            "Пётр Щукин",
            "Мария Ким",
            "Maria Kim",
            "Олена Їжак",
            "Ελένη Γεωργίου",
            "Kevin O'Brien",
            "Jean-Luc Roy",
            "Li Wei");

    @TempDir
    static Path cache;

    private static LabelNet net;

    @BeforeAll
    static void load() throws ModelUnavailable, IOException {
        ModelShelf shelf = new ModelShelf(
                new ModelPlaces(Optional.empty(), LabelNetTest.class.getClassLoader(), cache, Optional.empty(), false));
        ModelManifest manifest = shelf.manifest("label");
        net = new LabelNet(
                OnnxNet.load("label", shelf.read("label", "label.onnx")),
                manifest.file().outputs().get("letters"),
                manifest.classes());
    }

    @AfterAll
    static void close() {
        net.close();
    }

    @ParameterizedTest
    @CsvSource({"16, 1280, 720, 0", "25, 1280, 720, 1", "25, 1920, 1080, 1", "49, 1920, 1080, 2"})
    void namesOfManyAlphabetsAreReadSideBySide(int tiles, int width, int height, int mostWrong) {
        // Given a gallery of so many videos with labels, some muted, as a browser sends it
        DrawnGallery gallery = DrawnGallery.of(tiles, width, height, 6, 3);
        for (int n = 0; n < NAMES.size(); n++) {
            PixelBox box = gallery.tiles().get(n);
            gallery.video(box).label(box, NAMES.get(n), n % 2 == 0);
        }
        List<Tile> labelled =
                gallery.tiles().stream().limit(NAMES.size()).map(Tile::new).toList();

        // When
        NameLabels labels = new NameLabels(LabelDesk.atOnce(net), Integer.MAX_VALUE);
        List<String> read = labels.read(gallery.asJpeg(0.9f), labelled).stream()
                .map(tile -> tile.name().map(NameReading::text).orElse(""))
                .toList();

        // Then
        long wrong = IntStream.range(0, NAMES.size())
                .filter(n -> !read.get(n).equals(NAMES.get(n)))
                .count();
        assertTrue(wrong <= mostWrong, () -> wrong + " of " + NAMES.size() + " are wrong: " + read);
    }

    @Test
    void aClearLabelNeedsNoSecondOpinion() {
        // Given
        AtomicInteger asked = new AtomicInteger();
        LabelReader reader = new SecondOpinion(net, other("Somebody Else", asked));
        DrawnGallery gallery = DrawnGallery.of(9, 1280, 720, 6, 1);
        PixelBox box = gallery.tiles().get(0);
        gallery.video(box).label(box, "Alice Johnson", true);

        // When
        List<TileName> names = new NameLabels(LabelDesk.atOnce(reader), Integer.MAX_VALUE)
                .read(gallery.frame(), List.of(new Tile(box)));

        // Then
        assertEquals("Alice Johnson", names.get(0).name().orElseThrow().text());
        assertEquals(0, asked.get());
    }

    @Test
    void whereTheNetFindsNoNameTheOtherCounts() {
        // Given a strip without any writing
        byte[] plain = new byte[120 * 20];
        Arrays.fill(plain, (byte) 30);
        PixelBox text = new PixelBox(10, 4, 100, 12);
        LabelCrop blank = new LabelCrop(
                text,
                true,
                12,
                new PixelSize(120, 20),
                plain,
                new LabelCrop.Strip(new PixelSize(120, 20), plain, text));
        AtomicInteger asked = new AtomicInteger();

        // When
        Optional<NameReading> read = new SecondOpinion(net, other("李伟", asked)).read(blank);

        // Then
        assertEquals(Optional.of("李伟"), read.map(NameReading::text));
        assertEquals(1, asked.get());
    }

    private static LabelReader other(String says, AtomicInteger asked) {
        return new LabelReader() {
            @Override
            public Optional<NameReading> read(LabelCrop label) {
                asked.incrementAndGet();
                return NameText.reading(says, 0.9f);
            }

            @Override
            public void close() {
                // holds nothing
            }
        };
    }
}
