package dev.gallerist.roster;

import java.util.Arrays;
import java.util.List;

/**
 * How strongly two pieces of evidence speak for one and the same student: the natural logarithm of a likelihood ratio,
 * positive for the same, negative for different people, 0 where nothing can be said. Stateless.
 *
 * <p>Faces: distances of MobileFaceNet's features measured on photographs of 60 people ({@code evaluate identity}, see
 * docs/who-is-who.md): the same person 0.88 to 0.99 +- 0.14 with one pair in seventy
 * far off, different people 1.387 +- 0.076.
 */
final class Agreement {

    /** From here on evidence counts as clearly for or against. */
    static final double CLEAR = 3;

    private static final double SAME_MEAN = 0.93;
    private static final double SAME_DEVIATION = 0.14;
    private static final double SAME_OUTLIERS = 0.015;
    private static final double DIFFERENT_MEAN = 1.385;
    private static final double DIFFERENT_DEVIATION = 0.08;
    private static final double DIFFERENT_OUTLIERS = 1e-4;
    private static final double STRONGEST_FACE = 7;

    /** A face alone never outweighs two names that are the same: photographs and lamps make strangers of people. */
    private static final double STRONGEST_AGAINST = -5;

    /** Two people of one class who share a first name are common, ... */
    private static final double SAME_WORD = 4.5;

    /** ... two who share all of their names are rare. */
    private static final double SAME_WORDS = 7.5;

    /** Distance from which a name speaks for nobody: three wrong letters in ten. */
    private static final double NEAR = 0.3;

    private static final double FAR = 0.6;
    private static final double OTHER_NAME = -5;

    /** A label that was cut: "Yara" and "Yara Nasser". */
    private static final double PART_OF_NAME = 2;

    private Agreement() {}

    /** What the distance of two faces says. */
    static double ofFaces(Embedding one, Embedding other) {
        double distance = one.distance(other);
        double same = density(distance, SAME_MEAN, SAME_DEVIATION, SAME_OUTLIERS);
        double different = density(distance, DIFFERENT_MEAN, DIFFERENT_DEVIATION, DIFFERENT_OUTLIERS);
        // nearer than the same person usually is says "same" all the more
        return distance < SAME_MEAN
                ? STRONGEST_FACE
                : Math.max(STRONGEST_AGAINST, Math.min(STRONGEST_FACE, Math.log(same / different)));
    }

    /** A normal distribution, and outliers spread evenly over all distances. */
    private static double density(double distance, double mean, double deviation, double outliers) {
        double z = (distance - mean) / deviation;
        double normal = Math.exp(-z * z / 2) / (deviation * Math.sqrt(2 * Math.PI));
        return (1 - outliers) * normal + outliers / 2;
    }

    /** What two readings of names say. */
    static double ofNames(String one, String other) {
        double distance = NameDistance.between(one, other);
        List<String> a = words(one);
        List<String> b = words(other);
        double equal = Math.min(a.size(), b.size()) >= 2 ? SAME_WORDS : SAME_WORD;
        double edited = distance <= NEAR
                ? equal * (1 - distance / NEAR)
                : OTHER_NAME * Math.min(1, (distance - NEAR) / (FAR - NEAR));
        return partOf(a, b) || partOf(b, a) ? Math.max(PART_OF_NAME, edited) : edited;
    }

    /** Whether one name is the other with whole words missing. */
    static boolean partOf(String part, String whole) {
        return partOf(words(part), words(whole));
    }

    private static boolean partOf(List<String> part, List<String> whole) {
        return part.size() < whole.size() && whole.containsAll(part);
    }

    private static List<String> words(String name) {
        return Arrays.stream(NameDistance.folded(name).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
