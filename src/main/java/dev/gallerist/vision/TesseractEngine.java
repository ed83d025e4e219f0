package dev.gallerist.vision;

import com.sun.jna.Pointer;
import com.sun.jna.ptr.PointerByReference;
import dev.gallerist.frame.PixelBox;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.sourceforge.tess4j.ITessAPI;
import net.sourceforge.tess4j.TessAPI;

/** One Tesseract engine, set to single lines or to whole pages. Owns native memory; one thread at a time; must be closed. */
final class TesseractEngine implements AutoCloseable {

    private static final int SCREEN_DPI = 96;
    private static final int WORD = ITessAPI.TessPageIteratorLevel.RIL_WORD;

    private final TessAPI api;
    private ITessAPI.TessBaseAPI handle;

    /**
     * An engine for pictures of one line of text.
     *
     * @throws LabelsUnreadable when the library or the language data cannot be used
     */
    TesseractEngine(LanguageFolder folder, String languages) {
        this(folder, languages, ITessAPI.TessPageSegMode.PSM_SINGLE_LINE);
    }

    /**
     * An engine that finds the text of a picture itself.
     *
     * @throws LabelsUnreadable when the library or the language data cannot be used
     */
    static TesseractEngine forPages(LanguageFolder folder, String languages) {
        TesseractEngine engine = new TesseractEngine(folder, languages, ITessAPI.TessPageSegMode.PSM_AUTO);
        // the guess of the resolution of each picture is no news to anybody; Tesseract knows this name on Windows, too
        engine.api.TessBaseAPISetVariable(engine.handle, "debug_file", "/dev/null");
        return engine;
    }

    private TesseractEngine(LanguageFolder folder, String languages, int layout) {
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
        api.TessBaseAPISetPageSegMode(handle, layout);
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
            return NameText.reading(text.getString(0, StandardCharsets.UTF_8.name()), confidence);
        } finally {
            api.TessDeleteText(text);
            api.TessBaseAPIClear(handle);
        }
    }

    /**
     * All words of a picture in reading order, as read.
     *
     * @param rgb direct; packed rows, three bytes a pixel; copied
     */
    List<Phrase> words(ByteBuffer rgb, int width, int height) {
        api.TessBaseAPISetImage(handle, rgb, width, height, 3, 3 * width);
        try {
            boolean read = api.TessBaseAPIRecognize(handle, null) == 0;
            ITessAPI.TessResultIterator words = read ? api.TessBaseAPIGetIterator(handle) : null;
            return words == null ? List.of() : all(words);
        } finally {
            api.TessBaseAPIClear(handle);
        }
    }

    private List<Phrase> all(ITessAPI.TessResultIterator words) {
        List<Phrase> all = new ArrayList<>();
        try {
            do {
                word(words).ifPresent(all::add);
            } while (api.TessResultIteratorNext(words, WORD) != 0);
            return all;
        } finally {
            api.TessResultIteratorDelete(words);
        }
    }

    private Optional<Phrase> word(ITessAPI.TessResultIterator at) {
        Pointer text = api.TessResultIteratorGetUTF8Text(at, WORD);
        if (text == null) {
            return Optional.empty();
        }
        try {
            float confidence = Math.max(0, Math.min(100, api.TessResultIteratorConfidence(at, WORD))) / 100f;
            String read = text.getString(0, StandardCharsets.UTF_8.name()).strip();
            return box(at).map(box -> new Phrase(read, box, confidence));
        } finally {
            api.TessDeleteText(text);
        }
    }

    private Optional<PixelBox> box(ITessAPI.TessResultIterator at) {
        IntBuffer[] edges =
                Stream.generate(() -> IntBuffer.allocate(1)).limit(4).toArray(IntBuffer[]::new);
        // a view of the same iterator, freed with it
        ITessAPI.TessPageIterator place = api.TessResultIteratorGetPageIterator(at);
        boolean known = api.TessPageIteratorBoundingBox(place, WORD, edges[0], edges[1], edges[2], edges[3]) != 0;
        return known
                ? Optional.of(PixelBox.between(edges[0].get(0), edges[1].get(0), edges[2].get(0), edges[3].get(0)))
                : Optional.empty();
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
