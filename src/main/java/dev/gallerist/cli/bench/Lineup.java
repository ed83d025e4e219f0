package dev.gallerist.cli.bench;

import dev.gallerist.frame.PixelSize;
import dev.gallerist.inference.ModelManifest;
import dev.gallerist.inference.ModelShelf;
import dev.gallerist.inference.ModelUnavailable;
import dev.gallerist.inference.NetCost;
import dev.gallerist.inference.NetInput;
import dev.gallerist.inference.OnnxGraph;
import dev.gallerist.inference.OnnxNet;
import dev.gallerist.inference.PictureInput;
import dev.gallerist.inference.WeightFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Gathers the nets to time: the project's own from the shelf, the paper's from the shelf where their files are, and drawn
 * with random weights into a temporary folder where they are not. The folder is removed by {@link #close}; nets opened from
 * it are closed before. Belongs to one thread.
 */
final class Lineup implements AutoCloseable {

    private static final double MEGABYTE = 1e6;

    private final ModelShelf shelf;
    private final Path temporary;
    private final Consumer<String> progress;
    private Path folder;

    /**
     * @param shelf is not asked to download anything but the project's own nets
     * @param temporary where the folder for random weights is made
     * @param progress hears of what takes a while
     */
    Lineup(ModelShelf shelf, Path temporary, Consumer<String> progress) {
        this.shelf = shelf;
        this.temporary = temporary;
        this.progress = progress;
    }

    /** Every net the project trained, with every file of it: what was added to the shelf is here at once. */
    List<Entrant> ours() throws ModelUnavailable {
        List<Entrant> ours = new ArrayList<>();
        for (ModelManifest model : shelf.manifests()) {
            if (model.trainedHere()) {
                for (WeightFile file : model.files()) {
                    if (file.input().isPresent()) {
                        String name = model.files().size() == 1 ? model.name() : file.file();
                        ours.add(onShelf(name, file, shelf.read(model.name(), file.file()), Optional.empty()));
                    }
                }
            }
        }
        return ours;
    }

    /**
     * The paper's nets, in its order.
     *
     * @throws ModelUnavailable when a file on the shelf is damaged
     * @throws IOException when random weights cannot be written, with one sentence
     */
    List<Entrant> ofThePaper(Collection<Table4> chosen) throws ModelUnavailable, IOException {
        List<Entrant> nets = new ArrayList<>();
        for (Table4 net : chosen.stream().sorted().toList()) {
            Optional<Entrant> published = published(net);
            nets.add(published.isPresent() ? published.get() : drawn(net));
        }
        return nets;
    }

    private Optional<Entrant> published(Table4 net) throws ModelUnavailable {
        if (net.published().isEmpty()) {
            return Optional.empty();
        }
        String model = net.published().get();
        WeightFile file = shelf.manifest(model).file();
        Optional<byte[]> content = shelf.readIfHere(model, file.file());
        return content.isPresent()
                ? Optional.of(onShelf(net.title(), file, content.get(), Optional.of(net)))
                : Optional.empty();
    }

    private static Entrant onShelf(String name, WeightFile file, byte[] content, Optional<Table4> paper)
            throws ModelUnavailable {
        // published for one picture, perhaps; what is open already stays as it is
        byte[] onnx = OnnxGraph.of(OnnxGraph.prepared(content, file))
                .withDynamicBatch()
                .bytes();
        NetInput input = file.input().orElseThrow();
        long[] shape = new PictureInput(input).shape(1, new PixelSize(input.width(), input.height()));
        NetCost cost = NetCost.of(name, onnx, shape);
        return new Entrant(
                name, Entrant.Weights.FILE, cost, shape, paper, threads -> OnnxNet.load(name, onnx, threads));
    }

    private Entrant drawn(Table4 net) throws IOException {
        RandomNet random = net.draw();
        double megabytes = random.cost().parameters() * Float.BYTES / MEGABYTE;
        progress.accept("drawing %s with random weights, %.0f MB".formatted(net.title(), megabytes));
        Path file;
        try {
            folder = folder == null ? Files.createTempDirectory(temporary, "gallerist-bench") : folder;
            file = folder.resolve(net.name() + ".onnx");
            random.graph().write(file);
        } catch (IOException e) {
            throw new IOException(
                    "The random weights of %s need %.0f MB in the temporary folder %s; make room there or choose other nets with --nets."
                            .formatted(net.title(), megabytes, temporary),
                    e);
        }
        long[] shape = {1, 3, random.side(), random.side()};
        return new Entrant(
                net.title(),
                Entrant.Weights.RANDOM,
                random.cost(),
                shape,
                Optional.of(net),
                threads -> OnnxNet.load(net.title(), file, threads));
    }

    /** Removes the random weights. */
    @Override
    public void close() throws IOException {
        if (folder == null) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
