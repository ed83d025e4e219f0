package dev.gallerist.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gallerist.affect.Expression;
import dev.gallerist.affect.ExpressionReader;
import dev.gallerist.capture.demo.ClassScript;
import dev.gallerist.capture.demo.DemonstrationClass;
import dev.gallerist.capture.demo.DrawnTile;
import dev.gallerist.cli.evaluate.SmallFerPlus;
import dev.gallerist.frame.Frame;
import dev.gallerist.frame.PixelBox;
import dev.gallerist.frame.PixelSize;
import dev.gallerist.frame.Pixels;
import dev.gallerist.inference.ModelShelf;
import dev.gallerist.pipeline.Nets;
import dev.gallerist.vision.FaceCanvas;
import dev.gallerist.vision.FaceDetection;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code evaluate} on small sets of drawn faces, with nothing but what the project ships. */
class EvaluateTest {

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private ConfiguredModels models;

    @BeforeEach
    void noModelsButTheShipped() throws IOException {
        models = new ConfiguredModels(folder);
    }

    @Test
    void ferPlusIsReadInBatchesAsIfPictureByPicture() throws Exception {
        // Given 70 drawn faces of 48 x 48, more than a batch, all labelled happy
        Map<String, byte[]> pictures = smallFaces(70);
        Path zip = SmallFerPlus.write(folder.resolve("ferplus.zip"), pictures, "happiness");
        int happy = 0;
        for (byte[] picture : pictures.values()) {
            happy += readAlone(picture) == Expression.HAPPINESS ? 1 : 0;
        }
        // When
        Path json = folder.resolve("figures.json");
        int code = run("evaluate", "ferplus", "--data", zip.toString(), "--json", json.toString());
        // Then
        assertEquals(0, code, err.toString());
        JsonNode figures = new ObjectMapper().readTree(json.toFile());
        assertEquals(70, figures.at("/accuracy/of").asInt());
        assertEquals(happy, figures.at("/accuracy/right").asInt());
        assertEquals(happy / 70.0, figures.at("/accuracy/value").asDouble(), 1e-9);
        assertTrue(figures.at("/calibration/expectedError").isNumber());
        assertEquals(8, figures.at("/abstention/table").size());
        assertEquals("expression", figures.at("/model").asText().split("@")[0]);
        for (String section : List.of("## Calibration", "## Risk and coverage", "## Groups of people", "is unknown.")) {
            assertTrue(out.toString().contains(section), out.toString());
        }
    }

    @Test
    void groupsAndDiagramsOfFerPlus() throws Exception {
        // Given group labels of two of three pictures
        Path zip = SmallFerPlus.write(folder.resolve("ferplus.zip"), smallFaces(3), "neutral");
        Path groups = Files.writeString(folder.resolve("groups.csv"), "file,light\nfer0.png,dim\nfer1.png,bright\n");
        // When
        Path plots = folder.resolve("plots");
        int code = run(
                "evaluate",
                "ferplus",
                "--data",
                zip.toString(),
                "--groups",
                groups.toString(),
                "--plot",
                plots.toString());
        // Then
        assertEquals(0, code, err.toString());
        assertTrue(out.toString().contains("| dim | 1 |"), out.toString());
        assertTrue(out.toString().contains("| (no label) | 1 |"), out.toString());
        assertTrue(Files.readString(plots.resolve("reliability-test.svg")).contains("<title id=\"title\">Reliability"));
        assertTrue(Files.readString(plots.resolve("risk-coverage-test.svg")).contains("3 pictures"));
    }

    @Test
    void photographsAreReadTheWholeWayWithTheCascadeWhichIsSaid() throws Exception {
        // Given drawn people, one label that is none of the eight, one picture that is no picture
        Path data = photographs();
        // When
        Path json = folder.resolve("figures.json");
        int code = run(
                "evaluate",
                "faces",
                "--data",
                data.toString(),
                "--margin-sweep",
                "--webcam",
                "--json",
                json.toString());
        // Then
        assertEquals(0, code, err.toString());
        String said = out.toString();
        assertTrue(said.contains("The cascade finds the faces, without landmarks to align them by: "), said);
        assertTrue(said.contains("left out: 1 pictures labelled \"bored\""), said);
        assertTrue(said.contains("left out: Drawn/broken.jpg is not a picture that can be read"), said);
        assertTrue(said.contains("| room | pictures | read rightly"), said);
        JsonNode figures = new ObjectMapper().readTree(json.toFile());
        assertTrue(figures.at("/detector").asText().startsWith("cascade"), figures.toString());
        assertEquals(8, figures.at("/found/of").asInt());
        assertTrue(figures.at("/found/right").asInt() >= 7, figures.toString());
        assertEquals(figures.at("/found/right").asInt(), figures.at("/pictures").asInt());
        // the sweep's middle is the measurement itself
        assertEquals(9, figures.at("/margins").size());
        assertEquals(figures.at("/accuracy"), figures.at("/margins/1.0/accuracy"));
        // and small tiles were made of all faces that are large enough
        assertEquals(4, figures.at("/smallTiles").size());
        assertEquals(
                figures.at("/found/right").asInt(),
                figures.at("/smallTiles/3/read/found/of").asInt());
        assertEquals(
                figures.at("/found/right").asInt(),
                figures.at("/smallTiles/3/foundInMeeting/of").asInt());
    }

    @Test
    void whatCannotBeMeasuredIsRefusedWithOneSentence() throws Exception {
        Path zip = SmallFerPlus.write(folder.resolve("ferplus.zip"), Map.of(), "neutral");
        Path data = photographs();
        refused(
                "There is no file",
                "ferplus",
                "--data",
                folder.resolve("nowhere.zip").toString());
        refused("ferplus.zip holds no picture of the test fold", "ferplus", "--data", zip.toString());
        refused("--fold must be validation or test", "ferplus", "--data", zip.toString(), "--fold", "training");
        refused(
                "There is no expression net polish; there are",
                "ferplus",
                "--data",
                zip.toString(),
                "--model",
                "polish");
        refused("There is no folder", "ferplus", "--data", zip.toString(), "--json", folder + "/nowhere/a.json");
        refused(zip + " is no folder; give --plot", "ferplus", "--data", zip.toString(), "--plot", zip.toString());
        refused(
                "There is no folder",
                "faces",
                "--data",
                folder.resolve("nowhere").toString());
        refused("--margin must be 0.5 to 2, not NaN.", "faces", "--data", data.toString(), "--margin", "NaN");
        refused(
                "The model enet_b2_8 takes no aligned faces; name one",
                "faces",
                "--data",
                data.toString(),
                "--model",
                "enet_b2_8");
        Path noFace = Files.createDirectories(folder.resolve("grey"));
        ImageIO.write(
                new BufferedImage(200, 200, BufferedImage.TYPE_3BYTE_BGR),
                "png",
                noFace.resolve("a.png").toFile());
        Files.writeString(noFace.resolve("labels.csv"), "file,expression\na.png,fear\n");
        refused("No face was found in any of the 1 pictures", "faces", "--data", noFace.toString());
    }

    private void refused(String sentence, String... arguments) {
        String[] whole = new String[arguments.length + 1];
        whole[0] = "evaluate";
        System.arraycopy(arguments, 0, whole, 1, arguments.length);
        int code = run(whole);
        assertEquals(2, code, err.toString());
        assertTrue(err.toString().startsWith(sentence), err.toString());
        assertEquals(1, err.toString().lines().count(), err.toString());
        assertFalse(err.toString().contains("Exception"), err.toString());
    }

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Gallerist.run(arguments, models.places(), new PrintWriter(out, true), new PrintWriter(err, true));
    }

    private Expression readAlone(byte[] png) throws Exception {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        byte[] bgr = new byte[48 * 48 * 3];
        for (int i = 0; i < bgr.length; i++) {
            bgr[i] = (byte) image.getRaster().getSample(i / 3 % 48, i / 3 / 48, 0);
        }
        PixelSize size = new PixelSize(48, 48);
        try (ExpressionReader reader =
                new Nets(new ModelShelf(models.places())).expression("expression", FaceCanvas.ofBox(size), 1)) {
            Frame frame = new Frame(0, Duration.ZERO, new Pixels(size, bgr));
            FaceDetection whole = new FaceDetection(size.whole(), Optional.empty(), 1);
            return reader.read(frame, List.of(whole)).get(0).scores().top();
        }
    }

    /** So many drawn faces, grey, 48 x 48. */
    private static Map<String, byte[]> smallFaces(int count) throws IOException {
        Map<String, byte[]> faces = new LinkedHashMap<>();
        ClassScript script = ClassScript.ofSize(9, 60, 7);
        try (DemonstrationClass drawn = new DemonstrationClass(script)) {
            for (int second = 1; faces.size() < count; second += 6) {
                BufferedImage picture = image(drawn.draw(Duration.ofSeconds(second)));
                for (DrawnTile tile : script.at(Duration.ofSeconds(second))) {
                    if (faces.size() < count) {
                        faces.put("fer" + faces.size() + ".png", encoded(small(picture, tile.box()), "png"));
                    }
                }
            }
        }
        return faces;
    }

    private static BufferedImage small(BufferedImage picture, PixelBox tile) {
        int side = tile.height() * 7 / 10;
        BufferedImage face = picture.getSubimage(tile.x() + (tile.width() - side) / 2, tile.y() + side / 5, side, side);
        BufferedImage grey = new BufferedImage(48, 48, BufferedImage.TYPE_BYTE_GRAY);
        grey.createGraphics().drawImage(face, 0, 0, 48, 48, null);
        return grey;
    }

    /** A folder with eight drawn photographs whose label is the truth, and two that cannot be measured. */
    private Path photographs() throws IOException {
        Path data = Files.createDirectories(folder.resolve("faces/Drawn")).getParent();
        StringBuilder labels = new StringBuilder("file,identity,expression,room\n");
        ClassScript script = ClassScript.ofSize(4, 60, 3);
        try (DemonstrationClass drawn = new DemonstrationClass(script)) {
            for (int second : new int[] {2, 30}) {
                BufferedImage picture = image(drawn.draw(Duration.ofSeconds(second)));
                List<DrawnTile> tiles = script.at(Duration.ofSeconds(second));
                for (int i = 0; i < tiles.size(); i++) {
                    PixelBox box = tiles.get(i).box();
                    String name = "Drawn/" + second + "-" + i + ".jpg";
                    BufferedImage tile = picture.getSubimage(box.x(), box.y(), box.width(), box.height());
                    Files.write(data.resolve(name), encoded(tile, "jpg"));
                    labels.append(name)
                            .append(",Drawn,")
                            .append(word(tiles.get(i)))
                            .append(",r")
                            .append(i % 2)
                            .append("\n");
                }
            }
        }
        Files.writeString(data.resolve("Drawn/broken.jpg"), "no picture");
        labels.append("Drawn/broken.jpg,Drawn,neutral,r0\nDrawn/2-0.jpg,Drawn,bored,r0\n");
        Files.writeString(data.resolve("labels.csv"), labels);
        return data;
    }

    private static String word(DrawnTile tile) {
        return tile.expression().orElseThrow().word();
    }

    private static BufferedImage image(Pixels pixels) {
        int width = pixels.size().width();
        int height = pixels.size().height();
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        image.getRaster().setDataElements(0, 0, width, height, rgb(pixels.bgr()));
        return image;
    }

    /** The order in which a raster of that type takes its samples. */
    private static byte[] rgb(byte[] bgr) {
        byte[] rgb = new byte[bgr.length];
        for (int i = 0; i < bgr.length; i++) {
            rgb[i] = bgr[i / 3 * 3 + 2 - i % 3];
        }
        return rgb;
    }

    private static byte[] encoded(BufferedImage image, String kind) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        BufferedImage whole = new BufferedImage(image.getWidth(), image.getHeight(), image.getType());
        whole.createGraphics().drawImage(image, 0, 0, null);
        ImageIO.write(whole, kind, bytes);
        return bytes.toByteArray();
    }
}
