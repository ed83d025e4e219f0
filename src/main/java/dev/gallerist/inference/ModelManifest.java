package dev.gallerist.inference;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is known of a model: what it does, where it is from, how to recognise its files and what its nets want. Read from
 * {@code models/<name>/manifest.json}; valid once constructed.
 *
 * @param name the folder's name: small letters, digits, dashes and underscores
 * @param task what it does
 * @param title a few words for a list
 * @param profiles the profiles that use it ({@code default}, {@code paper}, {@code embedded}); empty when it is only used by name
 * @param licence the licence of the weights
 * @param provenance where it is from
 * @param files at least one
 * @param classes what the scores stand for, in their order; empty where there are none
 */
public record ModelManifest(
        String name,
        Task task,
        String title,
        List<String> profiles,
        String licence,
        Provenance provenance,
        List<WeightFile> files,
        List<String> classes) {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** What a model does in the pipeline. */
    public enum Task {
        /** Finds faces. */
        @JsonProperty("faces")
        FACES,
        /** Tells people apart (CNN-1 of the method). */
        @JsonProperty("identity")
        IDENTITY,
        /** Reads what a face looks like (CNN-2). */
        @JsonProperty("expression")
        EXPRESSION,
        /** Reads name labels. */
        @JsonProperty("names")
        NAMES,
        /** Classifies whole windows (STAT + SVM). */
        @JsonProperty("windows")
        WINDOWS
    }

    /**
     * Where a model is from.
     *
     * @param repository its home
     * @param commit the commit its files are taken from, where there is one
     * @param paper who described it
     * @param metrics what was measured to what came out, as its publishers give it
     */
    public record Provenance(
            String repository, Optional<String> commit, Optional<String> paper, Map<String, String> metrics) {
        public Provenance {
            Require.that(repository != null && !repository.isBlank(), "the provenance needs a repository");
            commit = commit == null ? Optional.empty() : commit;
            paper = paper == null ? Optional.empty() : paper;
            metrics = metrics == null ? Map.of() : Map.copyOf(metrics);
        }
    }

    public ModelManifest {
        requireName(name);
        Require.that(task != null, name + " needs a task: faces, identity, expression, names or windows");
        Require.that(title != null && !title.isBlank(), name + " needs a title");
        Require.that(licence != null && !licence.isBlank(), name + " needs a licence");
        Require.that(provenance != null, name + " needs a provenance");
        Require.that(files != null && !files.isEmpty(), name + " needs at least one file");
        Require.that(
                files.stream().map(WeightFile::file).distinct().count() == files.size(), name + " names a file twice");
        profiles = profiles == null ? List.of() : List.copyOf(profiles);
        files = List.copyOf(files);
        classes = classes == null ? List.of() : List.copyOf(classes);
    }

    /**
     * Reads and checks a manifest.
     *
     * @param json UTF-8
     * @param where the place it was found, for the sentence
     * @throws ModelUnavailable when it is no manifest, with what is wrong in it
     */
    public static ModelManifest parse(byte[] json, String where) throws ModelUnavailable {
        try {
            ModelManifest manifest = JSON.readValue(json, ModelManifest.class);
            if (manifest == null) {
                throw new ModelUnavailable(where + " is empty where a manifest should be.");
            }
            return manifest;
        } catch (IOException e) {
            throw new ModelUnavailable(where + " is not a manifest that can be used: " + reason(e) + ".", e);
        }
    }

    /**
     * The file of this name.
     *
     * @throws ModelUnavailable when the model has no such file
     */
    public WeightFile file(String file) throws ModelUnavailable {
        return files.stream()
                .filter(f -> f.file().equals(file))
                .findFirst()
                .orElseThrow(() -> new ModelUnavailable(
                        "The model " + name + " has no file " + file + "; it has " + fileNames() + "."));
    }

    /** Whether the project trained it itself: then its home is a file of this repository and no address. */
    public boolean trainedHere() {
        return task == Task.EXPRESSION && !provenance.repository().contains("://");
    }

    /** The first file, which is the only one of most models. */
    public WeightFile file() {
        return files.get(0);
    }

    static void requireName(String name) {
        Require.that(
                name != null && name.matches("[a-z0-9][a-z0-9_-]{0,49}"),
                "a model's name has small letters, digits, dashes and underscores only");
    }

    private String fileNames() {
        return String.join(", ", files.stream().map(WeightFile::file).toList());
    }

    private static String reason(IOException e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String said = cause instanceof JsonProcessingException json ? json.getOriginalMessage() : cause.getMessage();
        String path =
                e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()
                        ? " (at " + mapping.getPathReference().replaceAll("[\\w.]+\\[", "[") + ")"
                        : "";
        // Jackson names Java types, which say nothing to who wrote the manifest.
        return String.valueOf(said)
                        .replaceAll(" of type `[^`]*`| \\(class [^)]*\\), not marked as ignorable", "")
                        .replaceAll("\\s+", " ")
                + path;
    }
}
