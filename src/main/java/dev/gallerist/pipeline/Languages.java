package dev.gallerist.pipeline;

import dev.gallerist.inference.ModelShelf;
import dev.gallerist.inference.ModelUnavailable;
import dev.gallerist.inference.WeightFile;
import dev.gallerist.vision.LanguageFolder;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds the data of the languages that names are read in. */
final class Languages {

    private static final String MODEL = "tessdata";
    private static final String SUFFIX = ".traineddata";
    private static final String ENGLISH = "eng";
    private static final List<String> USUAL = List.of(ENGLISH, "rus");
    private static final Pattern CODES = Pattern.compile("[a-z]{3}(_[a-z]{1,8})?(\\+[a-z]{3}(_[a-z]{1,8})?){0,5}");

    private Languages() {}

    /**
     * A folder with the languages' data; the caller closes it.
     *
     * @param wanted codes as Tesseract has them, such as {@code eng+rus}; without them those of the usual that are here.
     *     English always reads along.
     * @throws ModelUnavailable when a wanted language is unknown or not here, or language data is damaged or cannot be
     *     unpacked
     */
    static LanguageFolder of(ModelShelf shelf, Optional<String> wanted) throws ModelUnavailable {
        Map<String, byte[]> traineddata = new HashMap<>();
        for (String language : wanted.isPresent() ? codes(wanted.get(), shelf) : USUAL) {
            Optional<byte[]> data = shelf.readIfHere(MODEL, file(language));
            data.ifPresent(bytes -> traineddata.put(language, bytes));
            if (data.isEmpty() && wanted.isPresent() && !language.equals(ENGLISH)) {
                throw new ModelUnavailable("The data to read names in the language " + language
                        + " is not here; get it with \"models fetch\" or name other languages.");
            }
        }
        try {
            return LanguageFolder.with(traineddata);
        } catch (UncheckedIOException unwritable) {
            throw new ModelUnavailable(unwritable.getMessage(), unwritable);
        }
    }

    private static List<String> codes(String wanted, ModelShelf shelf) throws ModelUnavailable {
        if (!CODES.matcher(wanted).matches()) {
            throw new ModelUnavailable(
                    "Languages are named by up to six codes of three letters with + between them, such as eng+rus.");
        }
        List<String> files =
                shelf.manifest(MODEL).files().stream().map(WeightFile::file).toList();
        for (String code : wanted.split("\\+")) {
            if (!files.contains(file(code))) {
                throw new ModelUnavailable("Names cannot be read in the language " + code + "; there are "
                        + files.stream().map(name -> name.replace(SUFFIX, "")).collect(Collectors.joining(", ")) + ".");
            }
        }
        return List.of(wanted.split("\\+"));
    }

    private static String file(String language) {
        return language + SUFFIX;
    }
}
