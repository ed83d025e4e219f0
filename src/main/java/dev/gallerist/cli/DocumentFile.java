package dev.gallerist.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** Where a command writes its document; known to be writable before an hour's work begins. */
final class DocumentFile {

    /** How documents are written. */
    static final ObjectMapper JSON = JsonMapper.builder().build();

    private final Path file;

    private DocumentFile(Path file) {
        this.file = file;
    }

    /**
     * @param option the option that named the file, for the sentence
     * @param file may be null: none was named
     * @throws Refused when nothing can be written there
     */
    static Optional<DocumentFile> of(String option, Path file) {
        if (file == null) {
            return Optional.empty();
        }
        requireWritable(option, file.toAbsolutePath());
        return Optional.of(new DocumentFile(file));
    }

    private static void requireWritable(String option, Path file) {
        Path folder = file.getParent();
        if (Files.isDirectory(file) || folder == null) {
            throw new Refused(file + " is a folder; give " + option + " the name of a file.");
        }
        if (!Files.isDirectory(folder)) {
            throw new Refused("There is no folder " + folder + " to write to; make it first.");
        }
        if (!Files.isWritable(folder)) {
            throw new Refused("You may not write to " + folder + "; name another folder with " + option + ".");
        }
    }

    /** Writes beside the file first, so that a crash or a full disk never leaves half a document. */
    void write(Object document) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            JSON.writeValue(part.toFile(), document);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new IOException(
                    "The document cannot be written to " + file + "; is there space, and may you write there?", e);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
