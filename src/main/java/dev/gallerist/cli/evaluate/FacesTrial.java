package dev.gallerist.cli.evaluate;

import dev.gallerist.affect.ExpressionReader;
import dev.gallerist.capture.SourceUnreadable;
import dev.gallerist.frame.PixelBox;
import dev.gallerist.frame.Pixels;
import dev.gallerist.vision.FaceDetection;
import dev.gallerist.vision.FaceDetector;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads labelled photographs the whole way: decode, detect, align, read; with the face cut in several ways and, where that is
 * asked for, made as small as in a gallery view. Belongs to one thread.
 */
public final class FacesTrial implements AutoCloseable {

    /** Shorter sides of the faces of small tiles, in pixels. */
    private static final List<Integer> SMALL_FACES = List.of(24, 32, 48, 64);

    private final FaceFinder finder;
    private final Map<Double, ExpressionReader> readers;
    private final double margin;
    private final Map<Double, List<Judged>> byMargin = new LinkedHashMap<>();
    private final List<String> damaged = new ArrayList<>();
    private int decoded;

    /**
     * How the photographs did as small tiles.
     *
     * @param side shorter side of the face in pixels
     * @param tried how many photographs could be made that small
     * @param inMeeting in how many of them the face was found when they lay in a picture of 1280 x 720
     * @param judged those whose face was found in the small picture alone, as they were read
     */
    public record SmallTiles(int side, int tried, int inMeeting, List<Judged> judged) {}

    /**
     * @param detector closed with this
     * @param readers by margin, at least one; stay the caller's
     * @param margin one of them: what small tiles are read with
     * @throws SourceUnreadable when the video libraries, which decode the pictures, cannot be loaded
     */
    public FacesTrial(FaceDetector detector, Map<Double, ExpressionReader> readers, double margin)
            throws SourceUnreadable {
        this.finder = new FaceFinder(detector);
        this.readers = readers;
        this.margin = margin;
    }

    /** Reads the pictures at every margin, as they are. */
    public void read(List<FacesFolder.Picture> pictures) throws IOException {
        readers.keySet().forEach(each -> byMargin.put(each, new ArrayList<>()));
        for (FacesFolder.Picture picture : pictures) {
            Optional<Pixels> photograph = decode(picture, damaged);
            Optional<FaceDetection> face = photograph.flatMap(finder::find);
            decoded += photograph.isPresent() ? 1 : 0;
            face.ifPresent(found -> readers.forEach((each, reader) ->
                    byMargin.get(each).add(judged(picture, photograph.orElseThrow(), found, reader))));
        }
    }

    private Optional<Pixels> decode(FacesFolder.Picture picture, List<String> wrong) throws IOException {
        try {
            return Optional.of(finder.decode(picture));
        } catch (SourceUnreadable e) {
            wrong.add(e.getMessage());
            return Optional.empty();
        }
    }

    private static Judged judged(
            FacesFolder.Picture picture, Pixels pixels, FaceDetection face, ExpressionReader reader) {
        var scores = reader.read(FaceFinder.frame(pixels), List.of(face)).get(0).scores();
        return new Judged(picture.name(), picture.truth(), scores);
    }

    /** Reads the pictures again, each so small that its face has these shorter sides. */
    public List<SmallTiles> readSmall(List<FacesFolder.Picture> pictures) throws IOException {
        List<SmallTiles> tiles = new ArrayList<>();
        SMALL_FACES.forEach(side -> tiles.add(new SmallTiles(side, 0, 0, new ArrayList<>())));
        List<String> saidBefore = new ArrayList<>();
        for (FacesFolder.Picture picture : pictures) {
            Optional<Pixels> photograph = decode(picture, saidBefore);
            Optional<PixelBox> face = photograph.flatMap(finder::find).map(FaceDetection::box);
            if (face.isPresent()) {
                tiles.replaceAll(soFar -> WebcamTile.of(photograph.orElseThrow(), face.get(), soFar.side())
                        .map(tile -> with(soFar, picture, tile))
                        .orElse(soFar));
            }
        }
        return tiles;
    }

    private SmallTiles with(SmallTiles soFar, FacesFolder.Picture picture, WebcamTile tile) {
        finder.find(tile.photograph())
                .map(face -> judged(picture, tile.photograph(), face, readers.get(margin)))
                .ifPresent(soFar.judged()::add);
        boolean inMeeting = finder.find(tile.inMeeting(), tile.place()).isPresent();
        return new SmallTiles(soFar.side(), soFar.tried() + 1, soFar.inMeeting() + (inMeeting ? 1 : 0), soFar.judged());
    }

    /** How many pictures could be decoded. */
    public int decoded() {
        return decoded;
    }

    /** What was wrong with the others, a sentence each. */
    public List<String> damaged() {
        return List.copyOf(damaged);
    }

    /** The pictures with a face as they were read at a margin. */
    public List<Judged> at(double margin) {
        return List.copyOf(byMargin.get(margin));
    }

    /** Frees the decoder and the detector. */
    @Override
    public void close() {
        finder.close();
    }
}
