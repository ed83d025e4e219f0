package dev.gallerist.vision;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.gallerist.frame.Frame;
import dev.gallerist.frame.PixelSize;
import dev.gallerist.frame.Pixels;
import dev.gallerist.inference.ModelPlaces;
import dev.gallerist.inference.ModelShelf;
import dev.gallerist.inference.ModelUnavailable;
import dev.gallerist.pipeline.Nets;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/** Photographs of faces and detectors beside the project, as the product loads them; tests are skipped without them. */
final class SharedFaces {

    private SharedFaces() {}

    /** The product's detectors; the model's files must be in ../shared. */
    static Nets nets(String... models) throws ModelUnavailable {
        for (String model : models) {
            Path folder = SharedLesson.SHARED.resolve("models").resolve(model);
            assumeTrue(Files.isDirectory(folder), "skipped: the model " + model + " is not in ../shared/models");
        }
        Map<String, String> offline = Map.of("GALLERIST_OFFLINE", "1", "HOME", System.getProperty("java.io.tmpdir"));
        return new Nets(new ModelShelf(ModelPlaces.fromEnvironment(offline, Path.of(""))));
    }

    /** One photograph of each of so many people. */
    static List<Path> photographs(int people) throws IOException {
        Path folder = SharedLesson.SHARED.resolve("data/faces");
        assumeTrue(Files.isDirectory(folder), "skipped: the photographs are not in ../shared/data/faces");
        try (Stream<Path> names = Files.list(folder)) {
            return names.filter(Files::isDirectory)
                    .sorted()
                    .limit(people)
                    .map(SharedFaces::first)
                    .toList();
        }
    }

    private static Path first(Path person) {
        try (Stream<Path> photographs = Files.list(person)) {
            return photographs.sorted().findFirst().orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Frame frame(Path photograph) throws IOException {
        BufferedImage read = ImageIO.read(photograph.toFile());
        BufferedImage bgr = new BufferedImage(read.getWidth(), read.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
        bgr.createGraphics().drawImage(read, 0, 0, null);
        byte[] bytes = ((DataBufferByte) bgr.getRaster().getDataBuffer()).getData();
        return new Frame(0, Duration.ZERO, new Pixels(new PixelSize(bgr.getWidth(), bgr.getHeight()), bytes));
    }
}
