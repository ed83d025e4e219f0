package dev.gallerist.affect.stat;

import java.util.ArrayList;
import java.util.List;

/** Takes the lines of a classifier's file one after the other. Belongs to one thread. */
final class StatLines {

    private final String text;
    private int from;
    private int number;

    StatLines(String text) {
        this.text = text;
    }

    /** The line last taken, from 1. */
    int number() {
        return number;
    }

    /** The words after the keyword that the next line must begin with; as many as said. */
    List<String> words(String keyword, int count) {
        return words(keyword, count, count);
    }

    List<String> words(String keyword, int least, int most) {
        String line = next();
        List<String> words = new ArrayList<>();
        int at = 0;
        while (at <= line.length() && words.size() <= most + 1) {
            int space = line.indexOf(' ', at);
            int end = space < 0 ? line.length() : space;
            words.add(line.substring(at, end));
            at = end + 1;
        }
        if (!words.get(0).equals(keyword)) {
            throw new IllegalArgumentException("\"" + keyword + "\" should stand here");
        }
        if (words.size() - 1 < least || words.size() - 1 > most) {
            throw new IllegalArgumentException(keyword + " has too few or too many words");
        }
        return words.subList(1, words.size());
    }

    /** As many finite numbers after the keyword. */
    float[] numbers(String keyword, int count) {
        List<String> words = words(keyword, count);
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) number(words.get(i));
        }
        return values;
    }

    /** One whole number from 1 to {@code most} after the keyword. */
    int count(String keyword, int most) {
        double value = number(words(keyword, 1).get(0));
        if (!(value >= 1 && value <= most && value == Math.rint(value))) {
            throw new IllegalArgumentException(keyword + " is 1 to " + most);
        }
        return (int) value;
    }

    static double number(String word) {
        try {
            double value = Double.parseDouble(word);
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new IllegalArgumentException("a number is missing or not finite");
    }

    void requireEnd() {
        if (from < text.length()) {
            throw new IllegalArgumentException("something follows the end");
        }
    }

    private String next() {
        number++;
        int end = text.indexOf('\n', from);
        if (end < 0) {
            throw new IllegalArgumentException("the file is cut off");
        }
        String line = text.substring(from, end);
        from = end + 1;
        return line;
    }
}
