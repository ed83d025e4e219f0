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
import java.util.stream.Stream;

/**
 * A private folder with the language data a {@link NameReader} needs, deleted on close.
 *
 * <p>English comes out of the Tess4J jar; further languages are given as bytes by the caller, who has verified them. May be
 * shared by readers on several threads and must outlive the making of each of them (the data is read at that moment only).
 */
public final class LanguageFolder implements AutoCloseable {

    private static final String ENGLISH = "eng";

    private final Path folder;
    private final Set<String> languages;

    private LanguageFolder(Path folder, Set<String> languages) {
        this.folder = folder;
        this.languages = languages;
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
        Set<String> languages = new LinkedHashSet<>();
        try {
            Path folder = Files.createTempDirectory("gallerist-languages");
            for (Map.Entry<String, byte[]> language : new java.util.TreeMap<>(traineddata).entrySet()) {
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
            return new LanguageFolder(folder, languages);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(
                    "The temporary folder cannot be written; free some space there or set java.io.tmpdir.", unwritable);
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
