package dev.gallerist.pipeline;

import dev.gallerist.frame.Frame;
import dev.gallerist.inference.ModelShelf;
import dev.gallerist.inference.ModelUnavailable;
import dev.gallerist.vision.FaceDetection;
import dev.gallerist.vision.LabelsUnreadable;
import dev.gallerist.vision.LanguageFolder;
import dev.gallerist.vision.TileName;
import dev.gallerist.vision.WholeFrameNames;
import java.util.List;

/**
 * The paper's way: each face is a participant, named by the text of the picture that is nearest to it. There are no tiles, so
 * a tile with its camera off is no participant, whatever its label says.
 */
final class NamedFaces implements TileNames {

    private final LanguageFolder languages;
    private final WholeFrameNames names;

    private NamedFaces(LanguageFolder languages, WholeFrameNames names) {
        this.languages = languages;
        this.names = names;
    }

    /**
     * @param wish in which languages; every picture waits for its names
     * @throws ModelUnavailable when a language is not there, language data is damaged or Tesseract cannot be loaded
     */
    static NamedFaces open(ModelShelf shelf, NamesWish wish) throws ModelUnavailable {
        try (Opening opening = new Opening()) {
            LanguageFolder folder = opening.keep(Languages.of(shelf, wish.languages()));
            NamedFaces faces = new NamedFaces(folder, opening.keep(new WholeFrameNames(folder)));
            opening.done();
            return faces;
        } catch (LabelsUnreadable unreadable) {
            throw new ModelUnavailable(unreadable.getMessage(), unreadable);
        }
    }

    @Override
    public List<TileName> read(Frame frame, List<FaceDetection> faces) {
        return frame.tiles().isEmpty() ? names.read(frame, faces) : GivenNames.of(frame);
    }

    @Override
    public void close() {
        names.close();
        languages.close();
    }
}
