package dev.gallerist.affect.stat;

import dev.gallerist.affect.Expression;
import dev.gallerist.affect.Mood;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Whom a classifier is about, and so what its descriptors and classes are. */
public enum Subject {
    /** One person over a clip: [mean, min, max, std] of length 1; classes are expressions. */
    INDIVIDUAL(Arrays.stream(Expression.values()).map(Expression::wireName).toList()),
    /** All faces of a clip: [mean, std] in two levels; classes are moods. */
    GROUP(Arrays.stream(Mood.values()).map(Mood::wireName).toList());

    private final List<String> classes;

    Subject(List<String> classes) {
        this.classes = classes;
    }

    /** The names classes may have, in the order of {@link Expression} or {@link Mood}. */
    public List<String> classes() {
        return classes;
    }

    /** The name on the command line and in files: lower case. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The file a classifier of this subject lies in. */
    public String fileName() {
        return wireName() + ".svm";
    }
}
