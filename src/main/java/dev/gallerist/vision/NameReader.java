package dev.gallerist.vision;

import com.sun.jna.Pointer;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import net.sourceforge.tess4j.ITessAPI;
import net.sourceforge.tess4j.TessAPI;

/**
 * Reads names from cut-out labels with one Tesseract engine, kept for the reader's life: making an engine costs tens of
 * milliseconds, a label about seven.
 *
 * <p>Owns native memory; belongs to one thread at a time and must be closed.
 */
public final class NameReader implements AutoCloseable {

    private static final int SCREEN_DPI = 96;

    private final TessAPI api;
    private ITessAPI.TessBaseAPI engine;

    /**
     * @param languages the data to read with; used only while the reader is made
     * @throws LabelsUnreadable when the library or the language data cannot be used
     */
    public NameReader(LanguageFolder languages) {
        api = TesseractLibrary.load();
        engine = api.TessBaseAPICreate();
        int failed = api.TessBaseAPIInit2(
                engine, languages.folder().toString(), languages.languages(), ITessAPI.TessOcrEngineMode.OEM_LSTM_ONLY);
        if (failed != 0) {
            close();
            throw new LabelsUnreadable("The language data for " + languages.languages()
                    + " cannot be used; fetch it again with \"models fetch\".");
        }
        api.TessBaseAPISetPageSegMode(engine, ITessAPI.TessPageSegMode.PSM_SINGLE_LINE);
    }

    /** The name on the label, unless nothing on it reads as one. */
    Optional<NameReading> read(LabelCrop label) {
        return read(label.grey(), label.size().width(), label.size().height());
    }

    private Optional<NameReading> read(byte[] grey, int width, int height) {
        ByteBuffer image = ByteBuffer.allocateDirect(grey.length);
        image.put(grey).flip();
        api.TessBaseAPISetImage(engine, image, width, height, 1, width);
        api.TessBaseAPISetSourceResolution(engine, SCREEN_DPI);
        Pointer text = api.TessBaseAPIGetUTF8Text(engine);
        if (text == null) {
            return Optional.empty();
        }
        try {
            float confidence = Math.max(0, Math.min(100, api.TessBaseAPIMeanTextConf(engine))) / 100f;
            return NameText.clean(text.getString(0, StandardCharsets.UTF_8.name()))
                    .map(name -> new NameReading(name, confidence));
        } finally {
            api.TessDeleteText(text);
            api.TessBaseAPIClear(engine);
        }
    }

    @Override
    public void close() {
        if (engine != null) {
            api.TessBaseAPIEnd(engine);
            api.TessBaseAPIDelete(engine);
            engine = null;
        }
    }
}
