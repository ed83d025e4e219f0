package dev.gallerist.vision;

import dev.gallerist.frame.Frame;
import dev.gallerist.frame.PixelBox;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Names of faces the way the paper's prototype finds them: all text of the picture is read anew each time and every face
 * takes the text nearest to it ({@link TextBelowFaces}). Slow, and exact for few names; {@link NameLabels} does better.
 *
 * <p>The prototype knows no tiles: a participant is a face, and whoever's camera is off, or whose face is not found, is not
 * there.
 *
 * <p>Keeps nothing between pictures. Owns native memory; belongs to one thread at a time and must be closed, before its
 * language folder is.
 */
public final class WholeFrameNames implements AutoCloseable {

    /** Margin of a face's tile on each side, as a part of the face: small enough to leave out the face beside it. */
    private static final double MARGIN = 0.25;

    private final FrameText text;

    /**
     * @param folder the languages to read with; must stay until this is closed
     * @throws LabelsUnreadable when the library or the language data cannot be used
     */
    public WholeFrameNames(LanguageFolder folder) {
        text = new FrameText(folder);
    }

    /** A tile around each face with the name found for it, in the order of the faces; no text is read without a face. */
    public List<TileName> read(Frame frame, List<FaceDetection> faces) {
        if (faces.isEmpty()) {
            return List.of();
        }
        List<PixelBox> boxes = faces.stream().map(FaceDetection::box).toList();
        List<Optional<Phrase>> texts = TextBelowFaces.of(boxes, Phrase.join(text.words(frame)));
        List<TileName> names = new ArrayList<>(faces.size());
        for (int i = 0; i < boxes.size(); i++) {
            names.add(new TileName(
                    around(boxes.get(i)), TileLook.CAMERA_ON, texts.get(i).flatMap(WholeFrameNames::name)));
        }
        return names;
    }

    private static Tile around(PixelBox face) {
        int beside = (int) Math.round(face.width() * MARGIN);
        int above = (int) Math.round(face.height() * MARGIN);
        return new Tile(new PixelBox(
                face.x() - beside, face.y() - above, face.width() + 2 * beside, face.height() + 2 * above));
    }

    /** What is no name once cleaned still kept other texts from the face: so the prototype goes wrong, too. */
    private static Optional<NameReading> name(Phrase phrase) {
        return NameText.reading(phrase.text(), phrase.confidence());
    }

    @Override
    public void close() {
        text.close();
    }
}
