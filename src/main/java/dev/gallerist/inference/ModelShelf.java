package dev.gallerist.inference;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The models Gallerist knows, and their files: found in the order of {@link ModelPlaces}, verified against their checksum
 * each time, downloaded when they are nowhere here. A file that does not match is refused, never skipped.
 *
 * <p>Holds no state but the places: may be used from any thread, and by several processes on one cache.
 */
public final class ModelShelf {

    private static final String MANIFEST = "manifest.json";
    private static final int LARGEST_MANIFEST = 1 << 20;

    private final ModelPlaces places;
    private final Progress progress;
    private final ModelSearch search;
    private final Download download;

    /** A shelf that downloads silently. */
    public ModelShelf(ModelPlaces places) {
        this(places, Progress.SILENT);
    }

    /** A shelf that tells of the downloads that {@link #read} starts. */
    public ModelShelf(ModelPlaces places, Progress progress) {
        this(places, progress, new Download(Download.Patience.USUAL));
    }

    ModelShelf(ModelPlaces places, Progress progress, Download download) {
        this.places = places;
        this.progress = progress;
        this.search = new ModelSearch(places);
        this.download = download;
    }

    /**
     * All known models, by name: those inside Gallerist and those with a manifest in the configured folder.
     *
     * @throws ModelUnavailable when a manifest cannot be used
     */
    public List<ModelManifest> manifests() throws ModelUnavailable {
        List<ModelManifest> manifests = new ArrayList<>();
        for (String name : names()) {
            manifests.add(manifest(name));
        }
        return List.copyOf(manifests);
    }

    /**
     * The model of this name.
     *
     * @throws ModelUnavailable when there is none or its manifest cannot be used
     */
    public ModelManifest manifest(String name) throws ModelUnavailable {
        if (!names().contains(name)) {
            throw new ModelUnavailable("There is no model " + name + "; there are " + String.join(", ", names()) + ".");
        }
        Optional<Path> own = places.configured()
                .map(folder -> folder.resolve(name).resolve(MANIFEST))
                .filter(Files::isRegularFile);
        String resource = "models/" + name + "/" + MANIFEST;
        ModelManifest manifest = own.isPresent()
                ? ModelManifest.parse(readFile(own.get()), own.get().toString())
                : ModelManifest.parse(readResource(resource), resource);
        if (!manifest.name().equals(name)) {
            throw new ModelUnavailable("The manifest of the model " + name + " gives the name " + manifest.name()
                    + ": name folder and model alike.");
        }
        return manifest;
    }

    /**
     * The verified content of a file, downloaded into the cache when it is nowhere here and the network is allowed. Blocks
     * while it reads or downloads.
     *
     * @return a new array, up to {@link WeightFile#LARGEST} bytes, the caller's own
     * @throws ModelAbsent when it is nowhere here and cannot be downloaded
     * @throws ModelUnavailable when it is damaged, here or as it came
     */
    public byte[] read(String model, String file) throws ModelUnavailable {
        ModelManifest manifest = manifest(model);
        WeightFile wanted = manifest.file(file);
        ModelSearch.Sighting sighting = search.find(manifest, wanted);
        if (sighting.content().isPresent()) {
            return sighting.content().get();
        }
        return get(manifest, wanted, sighting.location(), progress);
    }

    /** The only or first file of a model; otherwise as {@link #read(String, String)}. */
    public byte[] read(String model) throws ModelUnavailable {
        return read(model, manifest(model).file().file());
    }

    /**
     * The verified content of a file if it is on this machine; never downloads.
     *
     * @return empty when it is nowhere here
     * @throws ModelUnavailable when it is here but damaged, or unknown
     */
    public Optional<byte[]> readIfHere(String model, String file) throws ModelUnavailable {
        ModelManifest manifest = manifest(model);
        ModelSearch.Sighting sighting = search.find(manifest, manifest.file(file));
        if (sighting.location() instanceof Location.Damaged damaged) {
            throw new ModelUnavailable(damaged.sentence());
        }
        return sighting.content();
    }

    /**
     * Where a file lies, verified; never downloads.
     *
     * @throws ModelUnavailable when there is no such model or file
     */
    public Location locate(String model, String file) throws ModelUnavailable {
        ModelManifest manifest = manifest(model);
        return search.find(manifest, manifest.file(file)).location();
    }

    /**
     * Downloads what a model lacks into the cache; a damaged file of the cache is replaced.
     *
     * @param progress hears of the bytes
     * @return where each file lies, in the order of the manifest
     * @throws ModelUnavailable at the first file that cannot be had
     */
    public List<Location> fetch(String model, Progress progress) throws ModelUnavailable {
        ModelManifest manifest = manifest(model);
        List<Location> locations = new ArrayList<>();
        for (WeightFile file : manifest.files()) {
            locations.add(fetch(manifest, file, progress));
        }
        return List.copyOf(locations);
    }

    private Location fetch(ModelManifest model, WeightFile file, Progress progress) throws ModelUnavailable {
        Location location = search.find(model, file).location();
        if (location instanceof Location.Bundled || location instanceof Location.OnDisk) {
            return location;
        }
        boolean replaceable = location instanceof Location.Damaged damaged
                && damaged.place() == Location.Place.CACHE
                && file.address().isPresent()
                && places.networkAllowed();
        if (replaceable) {
            download.fetch(file, cached(model, file), progress);
        } else {
            get(model, file, location, progress);
        }
        return new Location.OnDisk(cached(model, file), Location.Place.CACHE);
    }

    private byte[] get(ModelManifest model, WeightFile file, Location location, Progress progress)
            throws ModelUnavailable {
        if (location instanceof Location.Damaged damaged) {
            throw new ModelUnavailable(damaged.sentence());
        }
        if (location instanceof Location.Absent absent && (file.address().isEmpty() || !places.networkAllowed())) {
            throw new ModelAbsent(absent.sentence());
        }
        return download.fetch(file, cached(model, file), progress);
    }

    private Path cached(ModelManifest model, WeightFile file) {
        return places.cache().resolve(model.name()).resolve(file.file());
    }

    private TreeSet<String> names() throws ModelUnavailable {
        TreeSet<String> names = new TreeSet<>();
        new String(readResource("models/index.txt"), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank())
                .forEach(names::add);
        if (places.configured().isPresent()) {
            names.addAll(namesIn(places.configured().get()));
        }
        return names;
    }

    private static List<String> namesIn(Path folder) throws ModelUnavailable {
        try (var children = Files.list(folder)) {
            return children.filter(child -> Files.isRegularFile(child.resolve(MANIFEST)))
                    .map(child -> child.getFileName().toString())
                    .toList();
        } catch (IOException e) {
            throw new ModelUnavailable("The models folder " + folder + " cannot be read: " + e.getMessage() + ".", e);
        }
    }

    private byte[] readResource(String resource) throws ModelUnavailable {
        try (InputStream in = places.bundled().getResourceAsStream(resource)) {
            if (in == null) {
                throw new ModelUnavailable(
                        "This copy of Gallerist lacks " + resource + ", so it is damaged: install it again.");
            }
            return in.readNBytes(LARGEST_MANIFEST);
        } catch (IOException e) {
            throw new ModelUnavailable(resource + " cannot be read: install Gallerist again.", e);
        }
    }

    private static byte[] readFile(Path path) throws ModelUnavailable {
        try (InputStream in = Files.newInputStream(path)) {
            return in.readNBytes(LARGEST_MANIFEST);
        } catch (IOException e) {
            throw new ModelUnavailable(path + " cannot be read: " + e.getMessage() + ".", e);
        }
    }
}
