package dev.gallerist.cli.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The folders whose recordings may be named by path. Immutable, safe on any thread. */
final class RecordingFolders {

    private final List<Path> folders;

    RecordingFolders(List<Path> folders) {
        this.folders = List.copyOf(folders);
    }

    /**
     * The file that is meant, with every link on the way followed.
     *
     * @param named a path, or one relative to an allowed folder
     * @throws ApiProblem when no folder is allowed, or no such file lies below one. What lies elsewhere is answered like what
     *     is not there, so that nobody can feel their way around the disk
     */
    Path resolve(String named) {
        if (folders.isEmpty()) {
            throw new ApiProblem(
                    403,
                    "recordings-not-allowed",
                    "This server does not read recordings by their path.",
                    "Upload the recording, or list its folder in gallerist.recordings.folders.");
        }
        return folders.stream()
                .flatMap(folder -> below(folder, named).stream())
                .findFirst()
                .orElseThrow(() -> new ApiProblem(
                        404,
                        "no-such-recording",
                        "There is no such recording in the folders this server may read.",
                        "Check the path, or list the recording's folder in gallerist.recordings.folders."));
    }

    private static Optional<Path> below(Path folder, String named) {
        try {
            Path root = folder.toRealPath();
            Path real = root.resolve(named).toRealPath();
            boolean allowed = real.startsWith(root) && Files.isRegularFile(real) && Files.isReadable(real);
            return allowed ? Optional.of(real) : Optional.empty();
        } catch (IOException | InvalidPathException notThere) {
            return Optional.empty();
        }
    }
}
