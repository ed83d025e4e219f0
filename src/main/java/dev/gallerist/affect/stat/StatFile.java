package dev.gallerist.affect.stat;

import dev.gallerist.inference.Checksum;
import dev.gallerist.inference.ModelUnavailable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The written form of a {@link StatClassifier}, {@code gallerist.svm/1}: lines of a keyword and words between single spaces, in
 * a fixed order, as docs/classifiers.md describes it. What is read was checked: known words, finite numbers, sizes that fit.
 */
public final class StatFile {

    /** No file is larger, in bytes. */
    public static final int LARGEST = 64 << 20;

    private static final String FORMAT = "gallerist.svm/1";
    private static final int MOST_FEATURES = 4096;
    private static final int MOST_VECTORS = 10_000;

    private StatFile() {}

    /** The text of a classifier, ASCII. Reading it gives a classifier with exactly the same decisions. */
    public static String write(StatClassifier classifier) {
        StringBuilder text = new StringBuilder(FORMAT).append('\n');
        line(text, "subject " + classifier.subject().wireName());
        Checksum checksum = classifier.net().checksum();
        line(text, "net " + classifier.net().name() + ' ' + kind(checksum.kind()) + ' ' + checksum.hex());
        line(text, "classes " + String.join(" ", classifier.classes()));
        line(text, "length " + classifier.machine().length());
        line(text, "sharpness " + classifier.sharpness());
        line(text, "heldout " + classifier.heldOut().map(StatFile::figures).orElse("unmeasured"));
        line(text, "default " + (classifier.preferred() ? "svm" : "average"));
        if (classifier.machine() instanceof Machine.Linear linear) {
            line(text, "kernel linear");
            numbers(text, "intercepts", linear.intercepts());
            linear.weights().forEach(weights -> numbers(text, "weights", weights));
        } else if (classifier.machine() instanceof Machine.Radial radial) {
            line(
                    text,
                    "kernel radial " + radial.gamma() + ' ' + radial.vectors().size());
            numbers(text, "intercepts", radial.intercepts());
            radial.coefficients().forEach(shares -> numbers(text, "coefficients", shares));
            radial.vectors().forEach(vector -> numbers(text, "vector", vector));
        }
        return text.append("end\n").toString();
    }

    /**
     * Reads a classifier.
     *
     * @param content the file's bytes
     * @param name what to call it in a sentence
     * @throws ModelUnavailable when it is damaged, with one sentence saying where
     */
    public static StatClassifier read(byte[] content, String name) throws ModelUnavailable {
        if (content.length > LARGEST) {
            throw new ModelUnavailable(name + " is larger than any classifier; train it again.");
        }
        StatLines lines = new StatLines(new String(content, StandardCharsets.US_ASCII));
        try {
            return classifier(lines);
        } catch (IllegalArgumentException e) {
            throw new ModelUnavailable(
                    name + " is no classifier that can be used (line " + lines.number() + ": " + e.getMessage()
                            + "); train it again or take it away.",
                    e);
        }
    }

    private static StatClassifier classifier(StatLines lines) {
        lines.words(FORMAT, 0);
        Subject subject = oneOf(Subject.values(), lines.words("subject", 1).get(0));
        List<String> net = lines.words("net", 3);
        Checksum checksum = new Checksum(oneOf(Checksum.Kind.values(), net.get(1)), net.get(2));
        List<String> classes = lines.words("classes", 2, subject.classes().size());
        int length = lines.count("length", 4 * MOST_FEATURES);
        double sharpness = StatLines.number(lines.words("sharpness", 1).get(0));
        Optional<StatClassifier.HeldOut> heldOut = heldOut(lines.words("heldout", 1, 6));
        String preferred = lines.words("default", 1).get(0);
        Machine machine = machine(lines, classes.size(), length);
        lines.words("end", 0);
        lines.requireEnd();
        StatClassifier read = new StatClassifier(
                subject, new StatClassifier.Net(net.get(0), checksum), classes, machine, sharpness, heldOut);
        require(preferred.equals(read.preferred() ? "svm" : "average"), "the default is not what the figures say");
        return read;
    }

    private static Machine machine(StatLines lines, int classes, int length) {
        List<String> kernel = lines.words("kernel", 1, 3);
        float[] intercepts = lines.numbers("intercepts", classes);
        if (kernel.equals(List.of("linear"))) {
            return new Machine.Linear(many(lines, "weights", classes, length), intercepts);
        }
        require(kernel.size() == 3 && kernel.get(0).equals("radial"), "the kernel is linear or radial");
        int vectors = whole(kernel.get(2), MOST_VECTORS);
        List<float[]> coefficients = many(lines, "coefficients", vectors, classes);
        return new Machine.Radial(
                StatLines.number(kernel.get(1)), many(lines, "vector", vectors, length), coefficients, intercepts);
    }

    private static List<float[]> many(StatLines lines, String keyword, int count, int length) {
        List<float[]> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(lines.numbers(keyword, length));
        }
        return all;
    }

    private static Optional<StatClassifier.HeldOut> heldOut(List<String> words) {
        if (words.equals(List.of("unmeasured"))) {
            return Optional.empty();
        }
        require(words.size() == 6, "the held-out figures are six numbers");
        return Optional.of(new StatClassifier.HeldOut(
                whole(words.get(0), Integer.MAX_VALUE),
                StatLines.number(words.get(1)),
                StatLines.number(words.get(2)),
                StatLines.number(words.get(3)),
                StatLines.number(words.get(4)),
                whole(words.get(5), Integer.MAX_VALUE)));
    }

    private static String figures(StatClassifier.HeldOut h) {
        return h.clips() + " " + h.svm() + ' ' + h.average() + ' ' + h.svmRecall() + ' ' + h.averageRecall() + ' '
                + h.differing();
    }

    private static int whole(String word, int most) {
        double value = StatLines.number(word);
        require(value >= 0 && value <= most && value == Math.rint(value), "a count is out of bounds");
        return (int) value;
    }

    private static <E extends Enum<E>> E oneOf(E[] values, String word) {
        for (E value : values) {
            if (kind(value).equals(word)) {
                return value;
            }
        }
        throw new IllegalArgumentException("an unknown word");
    }

    private static String kind(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static void line(StringBuilder text, String line) {
        text.append(line).append('\n');
    }

    private static void numbers(StringBuilder text, String keyword, float[] values) {
        text.append(keyword);
        for (float value : values) {
            // whole numbers without ".0": most of a descriptor's minima are 0
            text.append(' ').append(value == 0 ? "0" : Float.toString(value));
        }
        text.append('\n');
    }

    private static void require(boolean holds, String sentence) {
        if (!holds) {
            throw new IllegalArgumentException(sentence);
        }
    }
}
