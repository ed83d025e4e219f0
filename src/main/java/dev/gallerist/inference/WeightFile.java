package dev.gallerist.inference;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One file of a model: how to recognise it, where it can come from and, for a net, what goes in and comes out.
 *
 * @param file the name in the model's folder
 * @param bytes the size, where it is known
 * @param sha256 the SHA-256; empty only for weights of this project that are not sealed yet
 * @param gitBlob the git blob id, where the publisher gives that instead
 * @param address where it can be downloaded
 * @param resources names on the class path where a library may bring it, the first one there is taken
 * @param systemPackage the package of an operating system that brings it
 * @param input what the net wants; empty for files that are no nets
 * @param outputs role ({@code scores}, {@code features}, {@code boxes} …) to the tensor's name; {@code valenceArousal} names
 *     the tensor of the scores where these two follow the classes
 * @param edits what is done to the net before it is run, see {@link OnnxGraph#prepared}
 */
public record WeightFile(
        String file,
        OptionalLong bytes,
        Optional<String> sha256,
        Optional<String> gitBlob,
        Optional<URI> address,
        List<String> resources,
        Optional<SystemPackage> systemPackage,
        Optional<NetInput> input,
        Map<String, String> outputs,
        List<Edit> edits) {

    /** No file of a model is larger, in bytes: what claims to be is not read. */
    public static final long LARGEST = 256L << 20;

    /** A change to a published graph that its use here needs. */
    public enum Edit {
        /** The first dimension of inputs and outputs becomes free: see {@link OnnxGraph#withDynamicBatch}. */
        @JsonProperty("dynamicBatch")
        DYNAMIC_BATCH,
        /** The role {@code features} becomes an output: see {@link OnnxGraph#withPenultimate}. */
        @JsonProperty("penultimate")
        PENULTIMATE
    }

    /**
     * A package of an operating system, which puts the file into one of these folders.
     *
     * @param name the package
     * @param system the operating system
     * @param folders where the file lies once it is installed, the first one there is taken
     */
    public record SystemPackage(String name, String system, List<Path> folders) {
        public SystemPackage {
            Require.that(
                    name != null && system != null && folders != null && !folders.isEmpty(),
                    "a system package has a name, a system and its folders");
            folders = List.copyOf(folders);
        }
    }

    public WeightFile {
        Require.that(
                file != null && file.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,99}"),
                "a file's name has letters, digits, dots, dashes and underscores only");
        bytes = bytes == null ? OptionalLong.empty() : bytes;
        Require.that(
                bytes.orElse(1) > 0 && bytes.orElse(1) <= LARGEST,
                file + " needs a size of 1 to " + LARGEST + " bytes");
        sha256 = sha256 == null ? Optional.empty() : sha256.filter(s -> !s.isBlank());
        gitBlob = gitBlob == null ? Optional.empty() : gitBlob;
        Require.that(sha256.isEmpty() || gitBlob.isEmpty(), file + " needs one checksum, not two");
        sha256.ifPresent(hex -> new Checksum(Checksum.Kind.SHA256, hex));
        gitBlob.ifPresent(hex -> new Checksum(Checksum.Kind.GIT_BLOB, hex));
        address = address == null ? Optional.empty() : address;
        address.ifPresent(Addresses::requireSafe);
        resources = resources == null ? List.of() : List.copyOf(resources);
        systemPackage = systemPackage == null ? Optional.empty() : systemPackage;
        Require.that(
                sha256.isPresent() || gitBlob.isPresent() || (address.isEmpty() && resources.isEmpty()),
                file + " comes from elsewhere and so needs a sha256 or a gitBlob");
        input = input == null ? Optional.empty() : input;
        outputs = outputs == null ? Map.of() : Map.copyOf(outputs);
        edits = edits == null ? List.of() : List.copyOf(edits);
        Require.that(
                !edits.contains(Edit.PENULTIMATE) || outputs.containsKey("features"),
                file + " needs the output role features for the edit penultimate");
        Require.that(
                !outputs.containsKey("valenceArousal")
                        || outputs.get("valenceArousal").equals(outputs.get("scores")),
                file + " needs valenceArousal behind the scores, in the same tensor");
    }

    /** What the content must hash to; empty for weights that are not sealed yet, which nothing accepts. */
    public Optional<Checksum> checksum() {
        return sha256.map(hex -> new Checksum(Checksum.Kind.SHA256, hex))
                .or(() -> gitBlob.map(hex -> new Checksum(Checksum.Kind.GIT_BLOB, hex)));
    }

    /** The most bytes this file may have. */
    public long limit() {
        return bytes.orElse(LARGEST);
    }
}
