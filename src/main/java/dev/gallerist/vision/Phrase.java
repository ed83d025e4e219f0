package dev.gallerist.vision;

import dev.gallerist.frame.PixelBox;
import java.util.ArrayList;
import java.util.List;

/**
 * A word found somewhere in a picture, or neighbouring words joined.
 *
 * @param text as the engine read it, without spaces at its ends. Personal: never written to a log
 * @param box around it, in pixels of the picture
 * @param confidence the engine's own, 0 to 1
 */
record Phrase(String text, PixelBox box, float confidence) {

    /** Words closer than this are one phrase: pixels of the picture as it is, not enlarged, for so the prototype counts. */
    private static final double GAP = 7;

    /**
     * Joins each word to the phrase read just before it when the way from that phrase's right end to the word's left end,
     * across plus up or down between their middles, is under 7 pixels.
     *
     * @param words in reading order
     */
    static List<Phrase> join(List<Phrase> words) {
        List<Phrase> phrases = new ArrayList<>();
        for (Phrase word : words) {
            int last = phrases.size() - 1;
            if (last >= 0 && phrases.get(last).wayTo(word) < GAP) {
                phrases.set(last, phrases.get(last).with(word));
            } else {
                phrases.add(word);
            }
        }
        return phrases;
    }

    private double wayTo(Phrase next) {
        double across = Math.abs(box.right() - next.box.x());
        double upOrDown = Math.abs(box.centre().y() - next.box.centre().y());
        return across + upOrDown;
    }

    private Phrase with(Phrase next) {
        float letters = text.length() + next.text.length();
        return new Phrase(
                text + " " + next.text,
                PixelBox.between(box.x(), box.y(), next.box.right(), next.box.bottom()),
                (confidence * text.length() + next.confidence * next.text.length()) / letters);
    }
}
