package dev.gallerist.vision;

import dev.gallerist.frame.Frame;
import dev.gallerist.frame.PixelBox;
import dev.gallerist.frame.PixelSize;
import java.nio.ByteBuffer;
import java.util.List;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;

/**
 * Reads all text of a picture the way the paper's prototype does: the whole picture, enlarged twice, in all languages at
 * once. Takes about half a second for 1280 x 720. The picture's native copy is freed before a call returns; the engine's
 * memory by {@link #close}. One thread at a time.
 */
final class FrameText implements AutoCloseable {

    private static final int ENLARGED = 2;

    private final TesseractEngine engine;

    /** @throws LabelsUnreadable when the library or the language data cannot be used */
    FrameText(LanguageFolder folder) {
        engine = TesseractEngine.forPages(folder, folder.languages());
    }

    /** Words of two letters and more of which the engine is not entirely unsure, in reading order. */
    List<Phrase> words(Frame frame) {
        PixelSize size = frame.size();
        try (PointerScope scope = new PointerScope()) {
            Mat colour = new Mat(size.height(), size.width(), opencv_core.CV_8UC3);
            colour.data().put(frame.pixels().bgr());
            Mat large = new Mat();
            opencv_imgproc.resize(colour, large, new Size(), ENLARGED, ENLARGED, opencv_imgproc.INTER_LINEAR);
            opencv_imgproc.cvtColor(large, large, opencv_imgproc.COLOR_BGR2RGB);
            ByteBuffer rgb = large.createBuffer();
            return engine.words(rgb, large.cols(), large.rows()).stream()
                    .filter(word -> word.confidence() > 0 && word.text().length() > 1)
                    .map(FrameText::shrunk)
                    .toList();
        }
    }

    private static Phrase shrunk(Phrase word) {
        PixelBox box = word.box();
        PixelBox inPicture =
                new PixelBox(box.x() / ENLARGED, box.y() / ENLARGED, box.width() / ENLARGED, box.height() / ENLARGED);
        return new Phrase(word.text(), inPicture, word.confidence());
    }

    @Override
    public void close() {
        engine.close();
    }
}
