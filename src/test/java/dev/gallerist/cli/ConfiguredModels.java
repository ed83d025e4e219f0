package dev.gallerist.cli;

import dev.gallerist.inference.Checksum;
import dev.gallerist.inference.ModelPlaces;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A configured folder of models that a test fills with what is wrong; nothing is fetched and no other folder is looked at. */
final class ConfiguredModels {

    private static final Path SHIPPED = Path.of("models");

    private final Path folder;

    ConfiguredModels(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder.resolve("models"));
    }

    /** The folder itself, to be named in the environment. */
    Path folder() {
        return folder;
    }

    ModelPlaces places() {
        return new ModelPlaces(
                Optional.of(folder),
                ConfiguredModels.class.getClassLoader(),
                folder.resolveSibling("cache"),
                Optional.empty(),
                false);
    }

    /** Another content under the manifest that is shipped: the checksum is wrong. */
    ConfiguredModels damaged(String model, String file, byte[] content) throws IOException {
        Files.createDirectories(folder.resolve(model));
        Files.write(folder.resolve(model).resolve(file), content);
        return this;
    }

    /** Another content with a manifest that vouches for it: the checksum is right. */
    ConfiguredModels vouchedFor(String model, String file, byte[] content) throws IOException {
        damaged(model, file, content);
        String shipped = Files.readString(SHIPPED.resolve(model).resolve("manifest.json"));
        String manifest = shipped.replaceFirst("\"bytes\": [0-9]+,", "")
                .replaceFirst(
                        "(\"sha256\": )\"[0-9a-f]+\"",
                        "$1\"" + Checksum.of(Checksum.Kind.SHA256, content).hex() + "\"")
                .replaceFirst(
                        "\"gitBlob\": \"[0-9a-f]+\"",
                        "\"sha256\": \""
                                + Checksum.of(Checksum.Kind.SHA256, content).hex() + "\"");
        Files.writeString(folder.resolve(model).resolve("manifest.json"), manifest);
        return this;
    }

    /** The expression net the project ships and runs. */
    static byte[] expression() throws IOException {
        return Files.readAllBytes(SHIPPED.resolve("expression/expression-int8.onnx"));
    }
}
