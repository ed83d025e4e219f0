package dev.gallerist.inference;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks for one file of a model, place after place; the first place that has it decides, right or damaged. */
final class ModelSearch {

    /** What was found, and its content when it is right. */
    record Sighting(Location location, Optional<byte[]> content) {}

    /** A place the file may be at. */
    private record Candidate(Location location, Location.Place place, String shown, Reading reading) {}

    /** Reads the content; empty when nothing is there. */
    private interface Reading {
        Optional<byte[]> read() throws IOException;
    }

    private final ModelPlaces places;

    ModelSearch(ModelPlaces places) {
        this.places = places;
    }

    Sighting find(ModelManifest model, WeightFile file) {
        for (Candidate candidate : candidates(model, file)) {
            try {
                Optional<byte[]> content = candidate.reading.read();
                if (content.isPresent()) {
                    return judge(model, file, candidate, content.get());
                }
            } catch (IOException e) {
                return damaged(model, file, candidate, "cannot be read (" + e.getMessage() + ")");
            }
        }
        return new Sighting(new Location.Absent(absent(model, file)), Optional.empty());
    }

    private List<Candidate> candidates(ModelManifest model, WeightFile file) {
        List<Candidate> candidates = new ArrayList<>();
        places.configured().ifPresent(f -> candidates.add(onDisk(folderOf(f, model), file, Location.Place.CONFIGURED)));
        candidates.add(onClassPath("models/" + model.name() + "/" + file.file()));
        file.resources().forEach(resource -> candidates.add(onClassPath(resource)));
        candidates.add(onDisk(folderOf(places.cache(), model), file, Location.Place.CACHE));
        places.mirror().ifPresent(f -> candidates.add(onDisk(folderOf(f, model), file, Location.Place.MIRROR)));
        file.systemPackage()
                .ifPresent(p -> p.folders().forEach(f -> candidates.add(onDisk(f, file, Location.Place.SYSTEM))));
        return candidates;
    }

    private static Path folderOf(Path place, ModelManifest model) {
        return place.resolve(model.name());
    }

    private static Candidate onDisk(Path folder, WeightFile file, Location.Place place) {
        Path path = folder.resolve(file.file());
        return new Candidate(new Location.OnDisk(path, place), place, path.toString(), () -> readFile(path));
    }

    private Candidate onClassPath(String resource) {
        return new Candidate(
                new Location.Bundled(resource), Location.Place.BUNDLED, resource, () -> readResource(resource));
    }

    private static Optional<byte[]> readFile(Path path) throws IOException {
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        if (!Files.isRegularFile(path)) {
            throw new IOException("it is no file");
        }
        try (InputStream in = Files.newInputStream(path)) {
            return Optional.of(readBounded(in));
        }
    }

    private Optional<byte[]> readResource(String resource) throws IOException {
        try (InputStream in = places.bundled().getResourceAsStream(resource)) {
            return in == null ? Optional.empty() : Optional.of(readBounded(in));
        }
    }

    private static byte[] readBounded(InputStream in) throws IOException {
        byte[] content = in.readNBytes((int) WeightFile.LARGEST + 1);
        if (content.length > WeightFile.LARGEST) {
            throw new IOException("it is larger than any model");
        }
        return content;
    }

    private Sighting judge(ModelManifest model, WeightFile file, Candidate candidate, byte[] content) {
        Optional<Checksum> expected = file.checksum();
        if (expected.isEmpty()) {
            return damaged(
                    model, file, candidate, "has no checksum in its manifest yet (seal it as models/README.md says)");
        }
        if (!expected.get().matches(content)) {
            Checksum found = Checksum.of(expected.get().kind(), content);
            return damaged(
                    model,
                    file,
                    candidate,
                    "is not the file of the manifest: expected "
                            + expected.get().brief() + ", found " + found.brief());
        }
        return new Sighting(candidate.location, Optional.of(content));
    }

    private Sighting damaged(ModelManifest model, WeightFile file, Candidate candidate, String wrong) {
        String sentence = model.name() + "/" + file.file() + " in the " + candidate.place.shown() + " ("
                + candidate.shown + ") " + wrong + "; " + advice(model, file, candidate.place) + ".";
        return new Sighting(new Location.Damaged(candidate.place, sentence), Optional.empty());
    }

    private String advice(ModelManifest model, WeightFile file, Location.Place place) {
        return switch (place) {
            case CONFIGURED -> "replace it there or take it away";
            case BUNDLED -> "this copy of Gallerist is damaged, so install it again";
            case CACHE -> "delete it"
                    + (file.address().isPresent() ? " or run `models fetch " + model.name() + "`" : "");
            case MIRROR -> "put the right file into the mirror";
            case SYSTEM -> "put the right file into " + folderOf(places.cache(), model);
        };
    }

    private String absent(ModelManifest model, WeightFile file) {
        String what = model.name() + "/" + file.file();
        Path folder = folderOf(places.cache(), model);
        if (file.address().isPresent()) {
            return places.networkAllowed()
                    ? what + " is not here yet: run `models fetch " + model.name() + "`."
                    : what + " is not here and " + ModelPlaces.OFFLINE + " forbids downloads: put "
                            + file.address().get() + " into " + folder + " as " + file.file() + ", or name a mirror in "
                            + ModelPlaces.MIRROR + ".";
        }
        return file.systemPackage()
                .map(p -> what + " is not here: install the package " + p.name() + " (" + p.system()
                        + "), or put the file into " + folder + ".")
                .orElse(what + " is not here and nobody publishes it: put it into " + folder + ".");
    }
}
