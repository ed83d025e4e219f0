package dev.gallerist.vision;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A label met before: its fingerprint and what it was read as, each reading a vote weighted by its confidence. A reading that
 * is the beginning or the end of a longer one lost the rest and speaks for the longer. Belongs to one thread.
 */
final class KnownLabel {

    private static final int MOST_READINGS = 3;

    /** Of the label net's readings so sure, one in a hundred is wrong; a second on the next pictures would err alike. */
    private static final float SURE_ALONE = 0.985f;

    /** Readings of neighbouring pictures err alike: the compressor has changed little between them. */
    private static final int PICTURES_BETWEEN = 5;

    /** So much of a longer name must have been read for the reading to speak for it: Al is not Alexander. */
    private static final double MOST_LOST = 0.34;

    private final LabelMask mask;
    private final Map<String, Vote> votes = new LinkedHashMap<>();
    private int readings;
    private boolean asked;
    private long lastReading;
    private long lastSeen;

    KnownLabel(LabelMask mask) {
        this.mask = mask;
    }

    LabelMask mask() {
        return mask;
    }

    long lastSeen() {
        return lastSeen;
    }

    void seen(long picture) {
        lastSeen = picture;
    }

    boolean unread() {
        return readings == 0;
    }

    /** Whether one more reading is worth its time at this picture: a very sure one settles a label, two that agree, or three. */
    boolean wantsReading(long picture) {
        boolean settled = readings >= MOST_READINGS
                || votes.values().stream().anyMatch(vote -> vote.count >= 2 || vote.best >= SURE_ALONE);
        return !asked && (unread() || !settled && picture - lastReading >= PICTURES_BETWEEN);
    }

    /** A reading of this label is on its way. */
    void asked() {
        asked = true;
    }

    /** The reading on its way will not come. */
    void forgotten() {
        asked = false;
    }

    /** Counts a reading of the picture given, also one that found no name. */
    void vote(Optional<NameReading> reading, long picture) {
        asked = false;
        readings++;
        lastReading = picture;
        reading.ifPresent(name -> votes.merge(name.text(), Vote.of(name), Vote::plus));
    }

    /** The name with the most weight, its surest reading's confidence, and whether any said that it is the own tile. */
    Optional<NameReading> name() {
        return votes.keySet().stream()
                .max(Comparator.comparingDouble(this::weight))
                .map(text -> new NameReading(
                        text, votes.get(text).best, votes.values().stream().anyMatch(Vote::own)));
    }

    /** Of two that speak for each other's letters, the longer has the votes of both. */
    private double weight(String text) {
        return votes.entrySet().stream()
                .filter(vote -> vote.getKey().equals(text) || isCut(vote.getKey(), text))
                .mapToDouble(vote -> vote.getValue().weight)
                .sum();
    }

    private static boolean isCut(String cut, String whole) {
        return cut.length() < whole.length()
                && cut.length() >= (1 - MOST_LOST) * whole.length()
                && (whole.startsWith(cut) || whole.endsWith(cut));
    }

    private record Vote(int count, float weight, float best, boolean own) {

        static Vote of(NameReading reading) {
            return new Vote(1, reading.confidence(), reading.confidence(), reading.own());
        }

        Vote plus(Vote other) {
            return new Vote(count + other.count, weight + other.weight, Math.max(best, other.best), own || other.own);
        }
    }
}
