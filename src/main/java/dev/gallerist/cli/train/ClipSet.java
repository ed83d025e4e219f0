package dev.gallerist.cli.train;

import dev.gallerist.affect.stat.Subject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A set of clips with its official division.
 *
 * @param title what to call it
 * @param classes by wire name, in the order of the labels
 * @param missing how many clips are named in the set's lists and not there
 */
record ClipSet(
        String title, Subject subject, List<String> classes, List<Clip> training, List<Clip> validation, int missing) {

    private static final int MOST_ENTRIES = 100_000;

    /** The set that measures this subject in the paper. */
    static ClipSet read(Subject subject, Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new IOException("There is no folder " + folder + "; give the set's folder with --data.");
        }
        return subject == Subject.INDIVIDUAL ? AfewFolder.read(folder) : VgafFolder.read(folder);
    }

    /** The folder itself and those in it, and theirs when asked for: sets are packed with one more level at times. */
    static List<Path> withChildren(List<Path> folders) throws IOException {
        List<Path> all = new ArrayList<>(folders);
        for (Path folder : folders) {
            all.addAll(entries(folder, Files::isDirectory));
        }
        return all;
    }

    /** The entries of a folder in the order of their names. */
    static List<Path> entries(Path folder, Predicate<Path> wanted) throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            return children.limit(MOST_ENTRIES).filter(wanted).sorted().toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** The first folder with one of these names, letters' size aside. */
    static Optional<Path> named(List<Path> folders, String... names) {
        for (String name : names) {
            for (Path folder : folders) {
                if (folder.getFileName() != null
                        && folder.getFileName().toString().equalsIgnoreCase(name)) {
                    return Optional.of(folder);
                }
            }
        }
        return Optional.empty();
    }

    static boolean isClip(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT).matches("[^.].*\\.(avi|mp4|mkv|mov|webm)")
                && Files.isRegularFile(file);
    }

    static String nameWithin(Path set, Path file) {
        return set.relativize(file).toString().replace('\\', '/').replaceAll("\\p{Cntrl}", "?");
    }
}
