package dev.gallerist.vision;

import com.sun.jna.Pointer;
import com.sun.jna.ptr.PointerByReference;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import net.sourceforge.tess4j.ITessAPI;
import net.sourceforge.tess4j.TessAPI;

/** One Tesseract engine, set to single lines. Owns native memory; one thread at a time; must be closed. */
final class TesseractEngine implements AutoCloseable {

    private static final int SCREEN_DPI = 96;

    private final TessAPI api;
    private ITessAPI.TessBaseAPI handle;

    /** @throws LabelsUnreadable when the library or the language data cannot be used */
    TesseractEngine(LanguageFolder folder, String languages) {
        api = TesseractLibrary.load();
        handle = api.TessBaseAPICreate();
        String data = folder.folder().toString();
        int failed = api.TessBaseAPIInit2(handle, data, languages, ITessAPI.TessOcrEngineMode.OEM_LSTM_ONLY);
        // with several languages Tesseract goes on without the broken one and says nothing
        if (failed != 0 || loadedLanguages() < languages.split("\\+").length) {
            close();
            throw new LabelsUnreadable(
                    "The language data for " + languages + " cannot be used; fetch it again with \"models fetch\".");
        }
        api.TessBaseAPISetPageSegMode(handle, ITessAPI.TessPageSegMode.PSM_SINGLE_LINE);
    }

    private int loadedLanguages() {
        PointerByReference names = api.TessBaseAPIGetLoadedLanguagesAsVector(handle);
        int loaded = names.getPointer().getStringArray(0).length;
        api.TessDeleteTextArray(names);
        return loaded;
    }

    /** The cleaned text of a grey picture, dark on light, with the engine's mean confidence. */
    Optional<NameReading> read(byte[] grey, int width, int height) {
        ByteBuffer image = ByteBuffer.allocateDirect(grey.length);
        image.put(grey).flip();
        api.TessBaseAPISetImage(handle, image, width, height, 1, width);
        api.TessBaseAPISetSourceResolution(handle, SCREEN_DPI);
        Pointer text = api.TessBaseAPIGetUTF8Text(handle);
        if (text == null) {
            return Optional.empty();
        }
        try {
            float confidence = Math.max(0, Math.min(100, api.TessBaseAPIMeanTextConf(handle))) / 100f;
            return NameText.clean(text.getString(0, StandardCharsets.UTF_8.name()))
                    .map(name -> new NameReading(name, confidence));
        } finally {
            api.TessDeleteText(text);
            api.TessBaseAPIClear(handle);
        }
    }

    @Override
    public void close() {
        if (handle != null) {
            api.TessBaseAPIEnd(handle);
            api.TessBaseAPIDelete(handle);
            handle = null;
        }
    }
}
