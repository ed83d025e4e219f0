package dev.gallerist.cli.train;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.gallerist.affect.stat.StatClassifier;
import dev.gallerist.affect.stat.StatFile;
import dev.gallerist.affect.stat.Subject;
import dev.gallerist.inference.Checksum;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The folder of a model {@code stat}: the classifiers' files, the manifest that vouches for them, and in its card the figures
 * of the last training. Belongs to one thread.
 */
public final class StatFolder {

    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Path folder;

    /** @throws IOException when it cannot be made, with one sentence */
    public StatFolder(Path folder) throws IOException {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new IOException("The folder " + folder + " cannot be made; name another one with --out.", e);
        }
        if (!Files.isWritable(folder)) {
            throw new IOException("You may not write to " + folder + "; name another folder with --out.");
        }
    }

    /** Where readings of clips are kept between runs. */
    Path readings(ClipSet set) {
        return folder.resolve(set.subject().wireName() + ".readings");
    }

    /** Writes a classifier and the manifest of all that lie here; returns its file. */
    public Path write(StatClassifier classifier) throws IOException {
        Path file = folder.resolve(classifier.subject().fileName());
        replace(file, StatFile.write(classifier));
        replace(folder.resolve("manifest.json"), manifest());
        return file;
    }

    private String manifest() throws IOException {
        List<Map<String, Object>> files = new ArrayList<>();
        for (Subject subject : Subject.values()) {
            Path file = folder.resolve(subject.fileName());
            if (Files.isRegularFile(file)) {
                byte[] content = Files.readAllBytes(file);
                Map<String, Object> entry = new LinkedHashMap<>();
                entry.put("file", subject.fileName());
                entry.put("bytes", content.length);
                entry.put("sha256", Checksum.of(Checksum.Kind.SHA256, content).hex());
                files.add(entry);
            }
        }
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("name", "stat");
        manifest.put("task", "windows");
        manifest.put("title", "STAT + SVM, classifiers of whole windows");
        manifest.put("profiles", List.of("default", "embedded"));
        manifest.put("licence", "Apache-2.0");
        manifest.put(
                "provenance",
                Map.of(
                        "repository",
                        "train individual, train group",
                        "paper",
                        "Savchenko and Makarov, Neural Network Model for Video-Based Analysis of Student's Emotions in"
                                + " E-Learning, Optical Memory and Neural Networks 31(3), 2022"));
        manifest.put("files", files);
        manifest.put("classes", List.of());
        return JSON.writeValueAsString(manifest) + "\n";
    }

    /**
     * Puts figures into the card, between the lines that begin and end those of this subject; nothing happens where there is
     * no such card.
     */
    void card(Subject subject, String figures) throws IOException {
        Path card = folder.resolve("CARD.md");
        if (!Files.isRegularFile(card)) {
            return;
        }
        String text = Files.readString(card, StandardCharsets.UTF_8);
        String begin = "<!-- figures of train " + subject.wireName() + " -->\n";
        String end = "<!-- end -->";
        int from = text.indexOf(begin);
        int to = from < 0 ? -1 : text.indexOf(end, from);
        if (to >= 0) {
            replace(card, text.substring(0, from + begin.length()) + figures.strip() + "\n" + text.substring(to));
        }
    }

    private static void replace(Path file, String text) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.writeString(part, text, StandardCharsets.UTF_8);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new IOException(file + " cannot be written; is there space, and may you write there?", e);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
