package dev.gallerist.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A file that a command writes JSON to when its work is done.
 *
 * @param file the file
 * @param option the option that names it, for messages
 */
record OutputFile(Path file, String option) {

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    /** Refuses what cannot be written, before the work and not after. */
    void requireWritable() {
        Path whole = file.toAbsolutePath();
        Path folder = whole.getParent();
        if (Files.isDirectory(whole) || folder == null) {
            throw new Refused(whole + " is a folder; give " + option + " the name of a file.");
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
