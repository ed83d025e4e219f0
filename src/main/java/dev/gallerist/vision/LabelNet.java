package dev.gallerist.vision;

import dev.gallerist.inference.OnnxNet;
import dev.gallerist.inference.Tensor;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The project's own reader of name labels: one small net looks at a label's whole strip and writes its letters, Latin with every
 * usual diacritic, Cyrillic and Greek (models/label/CARD.md; connectionist temporal classification, Graves et al., ICML 2006).
 * It needs no box around each letter and no cleaned picture, so that signs beside the name and a video behind it do not
 * hurt.
 *
 * <p>Owns native memory; belongs to one thread at a time.
 */
public final class LabelNet implements LabelReader {

    private static final int BLANK = 0;

    private final OnnxNet net;
    private final String output;
    private final List<String> letters;
    private final NameLanguages languages;
    private final FloatBuffer canvas = OnnxNet.buffer(StripCanvas.HEIGHT * StripCanvas.WIDEST);

    /**
     * @param net closed with this; takes (1, 1, 24, width)
     * @param output the net's output with the scores: steps, then blank and letters
     * @param letters what the scores after the blank's stand for, in their order
     */
    public LabelNet(OnnxNet net, String output, List<String> letters) {
        this.net = net;
        this.output = output;
        this.letters = List.copyOf(letters);
        this.languages = new NameLanguages(letters);
    }

    @Override
    public Optional<NameReading> read(LabelCrop label) {
        int width = StripCanvas.width(label.strip());
        StripCanvas.draw(label.strip(), label.light(), canvas);
        return reading(net.run(canvas, 1, 1, StripCanvas.HEIGHT, width).get(output));
    }

    /** Whether the net has all letters of the text. */
    boolean writes(String text) {
        return text.codePoints().mapToObj(Character::toString).allMatch(letters::contains);
    }

    /**
     * The likeliest letter of each step among those of the label's own language; repeats are one letter, blanks part them, and so
     * are letters without a blank between them that look alike or differ by a mark only. The confidence is the letters' mean.
     */
    private Optional<NameReading> reading(Tensor scores) {
        int classes = letters.size() + 1;
        languages.settle(scores.values());
        List<Glyph> glyphs = new ArrayList<>();
        int last = BLANK;
        for (int step = 0; step < scores.values().length / classes; step++) {
            int letter = likeliest(scores.values(), step * classes, classes);
            if (letter != BLANK) {
                Glyph glyph = new Glyph(letter, share(scores.values(), step * classes, classes, letter));
                if (last == BLANK || letter != last && !oneLetter(letter, last)) {
                    glyphs.add(glyph);
                } else if (outdoes(glyph, glyphs.get(glyphs.size() - 1))) {
                    glyphs.set(glyphs.size() - 1, glyph);
                }
            }
            last = letter;
        }
        String text =
                glyphs.stream().map(glyph -> letters.get(glyph.letter - 1)).collect(Collectors.joining());
        double confidence = glyphs.stream().mapToDouble(Glyph::share).average().orElse(0);
        return NameText.reading(text, (float) confidence);
    }

    /** Which of two glyphs of one letter counts: the one with the mark, which the net does not see where none is, else the surer. */
    private boolean outdoes(Glyph glyph, Glyph before) {
        boolean marked = NameScript.marked(code(glyph.letter));
        return marked == NameScript.marked(code(before.letter)) ? glyph.share > before.share : marked;
    }

    private int code(int letter) {
        return letters.get(letter - 1).codePointAt(0);
    }

    /** Whether two letters side by side are one that the net could not decide upon: look-alikes, or alike but for a mark. */
    private boolean oneLetter(int one, int other) {
        return NameScript.twins(code(one), code(other)) || NameScript.kin(code(one), code(other));
    }

    /** A letter that was read, and how surely, 0 to 1. */
    private record Glyph(int letter, double share) {}

    private static int likeliest(float[] scores, int from, int classes) {
        int best = BLANK;
        for (int i = 1; i < classes; i++) {
            if (scores[from + i] > scores[from + best]) {
                best = i;
            }
        }
        return best;
    }

    /** The letter's part of the step by softmax. */
    private static double share(float[] scores, int from, int classes, int letter) {
        double sum = 0;
        for (int i = 0; i < classes; i++) {
            sum += Math.exp(scores[from + i] - scores[from + letter]);
        }
        return 1 / sum;
    }

    @Override
    public void close() {
        net.close();
    }
}
