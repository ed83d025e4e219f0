package dev.gallerist.pipeline;

import dev.gallerist.frame.Frame;
import dev.gallerist.frame.PixelBox;
import dev.gallerist.inference.ModelUnavailable;
import dev.gallerist.vision.FaceDetection;
import dev.gallerist.vision.LabelDesk;
import dev.gallerist.vision.LabelNet;
import dev.gallerist.vision.LabelReader;
import dev.gallerist.vision.LabelsUnreadable;
import dev.gallerist.vision.LanguageFolder;
import dev.gallerist.vision.Layout;
import dev.gallerist.vision.NameLabels;
import dev.gallerist.vision.NameReading;
import dev.gallerist.vision.SecondOpinion;
import dev.gallerist.vision.Stage;
import dev.gallerist.vision.TesseractLabels;
import dev.gallerist.vision.Tile;
import dev.gallerist.vision.TileFinder;
import dev.gallerist.vision.TileLook;
import dev.gallerist.vision.TileMemory;
import dev.gallerist.vision.TileName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds tiles by the background between them and reads their labels, each once. Owns native memory; belongs to one thread, and
 * keeps what it knows of a lesson's labels from picture to picture. A picture that names its own tiles is not searched.
 */
public final class LabelledTiles implements TileNames {

    private final TileMemory tiles = new TileMemory(new TileFinder());
    private final LanguageFolder languages;
    private final LabelDesk desk;
    private final NameLabels labels;

    private LabelledTiles(LanguageFolder languages, LabelDesk desk) {
        this.languages = languages;
        this.desk = desk;
        this.labels = new NameLabels(desk, Integer.MAX_VALUE);
    }

    /**
     * @param wish in which languages, and whether on a thread of its own
     * @throws ModelUnavailable when a language is not there, its data is damaged, or Tesseract cannot be loaded
     */
    public static LabelledTiles open(Nets nets, NamesWish wish) throws ModelUnavailable {
        try (Opening opening = new Opening()) {
            LanguageFolder folder = opening.keep(Languages.of(nets.shelf(), wish.languages()));
            LabelNet net = opening.keep(nets.labelNet());
            LabelReader reader = new SecondOpinion(net, opening.keep(new TesseractLabels(folder)));
            LabelledTiles tiles =
                    new LabelledTiles(folder, wish.live() ? LabelDesk.beside(reader) : LabelDesk.atOnce(reader));
            opening.done();
            return tiles;
        } catch (LabelsUnreadable unreadable) {
            throw new ModelUnavailable(unreadable.getMessage(), unreadable);
        }
    }

    @Override
    public List<TileName> read(Frame frame, List<FaceDetection> faces) {
        if (!frame.tiles().isEmpty()) {
            return GivenNames.of(frame);
        }
        Layout layout = tiles.layout(frame);
        List<Tile> found = new ArrayList<>(layout.tiles());
        Optional<Tile> speaker = layout.stage()
                .filter(stage -> Stage.showsSpeaker(frame.pixels(), stage, faces))
                .map(Tile::new);
        speaker.ifPresent(found::add);
        List<TileName> all = new ArrayList<>(names(frame, found));
        if (speaker.isPresent() && !named(all)) {
            all.remove(all.size() - 1);
        }
        if (found.isEmpty()) {
            faces.forEach(face -> all.add(nameless(face)));
        }
        return all;
    }

    /** Whether the last tile, a speaker at large, has a name and none that is in the strip as well. */
    private static boolean named(List<TileName> all) {
        Optional<String> name = all.get(all.size() - 1).name().map(NameReading::text);
        return name.isPresent()
                && all.stream()
                        .limit(all.size() - 1)
                        .noneMatch(tile -> tile.name().map(NameReading::text).equals(name));
    }

    /** The tiles of the picture. */
    public List<Tile> tiles(Frame frame) {
        return tiles.layout(frame).tiles();
    }

    /** Whose tiles they are, in their order. */
    public List<TileName> names(Frame frame, List<Tile> tiles) {
        return labels.read(frame, tiles);
    }

    /** Where there is no gallery, a face stands for its participant. */
    private static TileName nameless(FaceDetection face) {
        PixelBox box = face.box();
        PixelBox around =
                new PixelBox(box.x() - box.width() / 2, box.y() - box.height() / 2, box.width() * 2, box.height() * 2);
        return new TileName(new Tile(around), TileLook.CAMERA_ON, Optional.empty());
    }

    @Override
    public void close() {
        desk.close();
        languages.close();
    }
}
