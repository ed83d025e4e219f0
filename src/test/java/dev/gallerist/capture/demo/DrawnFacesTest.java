package dev.gallerist.capture.demo;

import static org.bytedeco.opencv.global.opencv_core.CV_8UC1;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_AREA;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gallerist.frame.PixelBox;
import dev.gallerist.frame.PixelPoint;
import dev.gallerist.frame.Pixels;
import java.io.File;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.RectVector;
import org.bytedeco.opencv.opencv_core.Size;
import org.bytedeco.opencv.opencv_objdetect.CascadeClassifier;
import org.junit.jupiter.api.Test;

/** Drawn faces are found by a detector that learned from photographs: the cascade in OpenCV's jar. */
class DrawnFacesTest {

    private static final double RECALL = 0.95;
    private static final int SEARCHED_WIDTH = 640;

    @Test
    void theCascadeFindsTheFacesOfTheDemonstrationClass() throws IOException {
        // Given pictures from all parts of the built-in lesson
        ClassScript script = ClassScript.demonstration(1);
        int faces = 0;
        int found = 0;
        int elsewhere = 0;
        try (DemonstrationClass source = new DemonstrationClass(script);
                CascadeClassifier cascade = cascade()) {
            for (int second = 1; second < 60; second += 4) {
                Duration moment = Duration.ofSeconds(second);
                // When they are searched at 640 pixels
                List<PixelPoint> centres = search(cascade, source.draw(moment));
                for (DrawnTile tile : script.at(moment)) {
                    long inTile = centres.stream().filter(tile.box()::contains).count();
                    faces += tile.cameraOn() ? 1 : 0;
                    found += tile.cameraOn() && inTile > 0 ? 1 : 0;
                    elsewhere += (int) (tile.cameraOn() ? Math.max(0, inTile - 1) : inTile);
                }
            }
        }
        System.out.printf("cascade: %d of %d drawn faces found, %d found where none is%n", found, faces, elsewhere);
        // Then nearly all are found, and hardly anything else
        assertTrue(found >= RECALL * faces, found + " of " + faces);
        assertTrue(elsewhere <= 0.05 * faces, elsewhere + " found where none is");
    }

    private static CascadeClassifier cascade() throws IOException {
        Loader.load(opencv_core.class);
        String name = "share/opencv4/haarcascades/haarcascade_frontalface_alt2.xml";
        File file = Loader.cacheResource("/org/bytedeco/opencv/" + Loader.getPlatform() + "/" + name);
        return new CascadeClassifier(file.getAbsolutePath());
    }

    private static List<PixelPoint> search(CascadeClassifier cascade, Pixels pixels) {
        int width = pixels.size().width();
        int height = pixels.size().height();
        double scale = (double) width / SEARCHED_WIDTH;
        List<PixelPoint> centres = new ArrayList<>();
        try (BytePointer grey = new BytePointer(pixels.luma(pixels.size().whole()));
                Mat whole = new Mat(height, width, CV_8UC1, grey);
                Mat small = new Mat();
                Size size = new Size(SEARCHED_WIDTH, (int) Math.round(height / scale));
                Size least = new Size(20, 20);
                Size most = new Size();
                RectVector found = new RectVector()) {
            resize(whole, small, size, 0, 0, INTER_AREA);
            cascade.detectMultiScale(small, found, 1.1, 3, 0, least, most);
            for (long i = 0; i < found.size(); i++) {
                var face = found.get(i);
                PixelBox box = new PixelBox(
                        (int) (face.x() * scale), (int) (face.y() * scale), (int) (face.width() * scale), (int)
                                (face.height() * scale));
                centres.add(box.centre());
            }
        }
        return centres;
    }
}
