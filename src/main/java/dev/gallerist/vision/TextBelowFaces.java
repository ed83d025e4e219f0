package dev.gallerist.vision;

import dev.gallerist.frame.PixelBox;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Which text belongs to which face, by the rules of the paper's prototype: the text must begin below the face's top edge,
 * less than 1.5 face heights above or below its bottom edge; of such texts the one nearest in x to the face's left edge
 * counts, the first one read where several are as near, if it is less than 2 face widths away. A text serves one face, the
 * nearer, and of equally near ones the one further right; the other face then goes without, even where a second text is near.
 */
final class TextBelowFaces {

    private static final double MOST_HEIGHTS = 1.5;
    private static final double MOST_WIDTHS = 2;
    private static final int NOBODY = -1;

    private TextBelowFaces() {}

    /**
     * The text of each face, in the order of the faces.
     *
     * @param phrases in reading order
     */
    static List<Optional<Phrase>> of(List<PixelBox> faces, List<Phrase> phrases) {
        int[] owner = new int[phrases.size()];
        Arrays.fill(owner, NOBODY);
        fromTheLeft(faces).forEach(face -> nearest(faces.get(face), phrases).ifPresent(text -> {
            PixelBox box = phrases.get(text).box();
            if (owner[text] == NOBODY || across(faces.get(owner[text]), box) >= across(faces.get(face), box)) {
                owner[text] = face;
            }
        }));
        List<Optional<Phrase>> texts = new ArrayList<>(Collections.nCopies(faces.size(), Optional.empty()));
        for (int text = 0; text < owner.length; text++) {
            if (owner[text] != NOBODY) {
                texts.set(owner[text], Optional.of(phrases.get(text)));
            }
        }
        return texts;
    }

    private static IntStream fromTheLeft(List<PixelBox> faces) {
        return IntStream.range(0, faces.size())
                .boxed()
                .sorted(Comparator.comparingInt(face -> faces.get(face).x()))
                .mapToInt(Integer::intValue);
    }

    private static OptionalInt nearest(PixelBox face, List<Phrase> phrases) {
        int nearest = NOBODY;
        double way = MOST_WIDTHS * face.width();
        for (int i = 0; i < phrases.size(); i++) {
            PixelBox text = phrases.get(i).box();
            if (isBeside(face, text) && across(face, text) < way) {
                way = across(face, text);
                nearest = i;
            }
        }
        return nearest == NOBODY ? OptionalInt.empty() : OptionalInt.of(nearest);
    }

    private static boolean isBeside(PixelBox face, PixelBox text) {
        return text.y() > face.y() && Math.abs(face.bottom() - text.y()) < MOST_HEIGHTS * face.height();
    }

    /** How far the face's left edge lies from the text's ends; 0 between them. */
    private static int across(PixelBox face, PixelBox text) {
        return Math.max(0, Math.max(text.x() - face.x(), face.x() - text.right()));
    }
}
