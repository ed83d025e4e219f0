package dev.gallerist.vision;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A private folder with the language data a {@link TesseractLabels} needs, deleted on close.
 *
 * <p>English comes out of the Tess4J jar; further languages are given as bytes by the caller, who has verified them. May be
 * shared by readers on several threads and must outlive the making of each of them (the data is read at that moment only).
 */
public final class LanguageFolder implements AutoCloseable {

    private static final String ENGLISH = "eng";

    private final Path folder;
    private final Set<String> languages = new LinkedHashSet<>();

    private LanguageFolder(Path folder) {
        this.folder = folder;
    }

    /** English only. */
    public static LanguageFolder english() {
        return with(Map.of());
    }

    /**
     * English and the given languages, which come first in reading.
     *
     * @param traineddata Tesseract's data by its language code, such as {@code rus}
     * @throws UncheckedIOException when the folder cannot be written
     */
    public static LanguageFolder with(Map<String, byte[]> traineddata) {
        try {
            LanguageFolder languages = new LanguageFolder(Files.createTempDirectory("gallerist-languages"));
            try {
                languages.fill(new TreeMap<>(traineddata));
                return languages;
            } catch (IOException | RuntimeException unwritable) {
                languages.close();
                throw unwritable;
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(
                    "The language data cannot be written to the temporary folder "
                            + System.getProperty("java.io.tmpdir")
                            + "; make 16 MB of room there or name another folder with -Djava.io.tmpdir=FOLDER and start"
                            + " again.",
                    unwritable);
        }
    }

    private void fill(Map<String, byte[]> traineddata) throws IOException {
        for (Map.Entry<String, byte[]> language : traineddata.entrySet()) {
            if (!language.getKey().matches("[a-z]{3}(_[a-z]{1,8})?")) {
                throw new IllegalArgumentException("a language code has three letters, as rus or deu");
            }
            Files.write(folder.resolve(language.getKey() + ".traineddata"), language.getValue());
            languages.add(language.getKey());
        }
        if (languages.add(ENGLISH)) {
            try (InputStream data = LanguageFolder.class.getResourceAsStream("/tessdata/eng.traineddata")) {
                Files.copy(data, folder.resolve(ENGLISH + ".traineddata"));
            }
        }
    }

    /** Where the data lies. */
    Path folder() {
        return folder;
    }

    /** The languages in Tesseract's way, such as {@code rus+eng}. */
    public String languages() {
        return String.join("+", languages);
    }

    @Override
    public void close() {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException gone) {
            throw new UncheckedIOException("The temporary folder of the languages cannot be removed.", gone);
        }
    }
}
