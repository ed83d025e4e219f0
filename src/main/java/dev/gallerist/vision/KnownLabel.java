package dev.gallerist.vision;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A label met before: its fingerprint and what it was read as, each reading a vote weighted by its confidence. */
final class KnownLabel {

    private static final int MOST_READINGS = 3;

    /** Readings of neighbouring pictures err alike: the compressor has changed little between them. */
    private static final int PICTURES_BETWEEN = 5;

    private final LabelMask mask;
    private final Map<String, Vote> votes = new LinkedHashMap<>();
    private int readings;
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

    /** Whether one more reading is worth its time at this picture: two that agree settle a label, as do three. */
    boolean wantsReading(long picture) {
        boolean settled = readings >= MOST_READINGS || votes.values().stream().anyMatch(vote -> vote.count >= 2);
        return unread() || !settled && picture - lastReading >= PICTURES_BETWEEN;
    }

    /** Counts a reading, also one that found no name. */
    void vote(Optional<NameReading> reading, long picture) {
        readings++;
        lastReading = picture;
        reading.ifPresent(
                name -> votes.merge(name.text(), new Vote(1, name.confidence(), name.confidence()), Vote::plus));
    }

    /** The name with the most weight and its surest reading's confidence. */
    Optional<NameReading> name() {
        return votes.entrySet().stream()
                .max(Comparator.comparingDouble(vote -> vote.getValue().weight))
                .map(vote -> new NameReading(vote.getKey(), vote.getValue().best));
    }

    private record Vote(int count, float weight, float best) {
        Vote plus(Vote other) {
            return new Vote(count + other.count, weight + other.weight, Math.max(best, other.best));
        }
    }
}
