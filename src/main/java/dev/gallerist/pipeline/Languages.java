package dev.gallerist.pipeline;

import dev.gallerist.inference.ModelShelf;
import dev.gallerist.inference.ModelUnavailable;
import dev.gallerist.vision.LanguageFolder;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The languages names are read in: English, and those of the others whose data is on this machine. */
final class Languages {

    private static final List<String> LANGUAGES = List.of("eng", "rus");

    private Languages() {}

    /**
     * A folder with the languages' data; the caller closes it.
     *
     * @throws ModelUnavailable when language data is damaged or cannot be unpacked
     */
    static LanguageFolder of(ModelShelf shelf) throws ModelUnavailable {
        Map<String, byte[]> traineddata = new HashMap<>();
        for (String language : LANGUAGES) {
            shelf.readIfHere("tessdata", language + ".traineddata").ifPresent(data -> traineddata.put(language, data));
        }
        try {
            return LanguageFolder.with(traineddata);
        } catch (UncheckedIOException unwritable) {
            throw new ModelUnavailable(unwritable.getMessage(), unwritable);
        }
    }
}
