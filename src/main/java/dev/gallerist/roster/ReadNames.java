package dev.gallerist.roster;

import dev.gallerist.vision.NameReading;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The names read for one student. Misreadings gather around the name they come from; who is renamed in the lesson has two
 * such names, of which the newest that lasted counts. Bounded; belongs to one student.
 */
final class ReadNames {

    /** Misreadings of one label are few; a hostile label that changes all the time must not fill memory. */
    private static final int MOST_READINGS = 64;

    /** Readings this near are one name. */
    private static final double ONE_NAME = 0.3;

    /** Pictures a new name must last before it replaces the one before. */
    private static final int LASTING = 10;

    /** A whole name is preferred to its part when it was seen a fifth as often. */
    private static final double WHOLE_ENOUGH = 0.2;

    private final Map<String, Tally> readings = new LinkedHashMap<>();
    private Optional<String> name = Optional.empty();
    private boolean changed;

    /** How often and how surely, and when last. */
    private static final class Tally {
        private int pictures;
        private double weight;
        private long last;
    }

    void add(NameReading reading, long picture) {
        if (!readings.containsKey(reading.text()) && readings.size() >= MOST_READINGS) {
            return;
        }
        Tally tally = readings.computeIfAbsent(reading.text(), text -> new Tally());
        tally.pictures++;
        tally.weight += 0.1 + reading.confidence();
        tally.last = picture;
        changed = true;
    }

    void addAll(ReadNames other) {
        other.readings.forEach((text, more) -> {
            Tally tally = readings.computeIfAbsent(text, t -> new Tally());
            tally.pictures += more.pictures;
            tally.weight += more.weight;
            tally.last = Math.max(tally.last, more.last);
        });
        changed = true;
    }

    Map<String, Integer> counts() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        readings.forEach((text, tally) -> counts.put(text, tally.pictures));
        return counts;
    }

    /** The newest name that lasted, as it was read most surely. */
    Optional<String> name() {
        if (changed) {
            name = chosen();
            changed = false;
        }
        return name;
    }

    private Optional<String> chosen() {
        if (readings.size() < 2) {
            return readings.keySet().stream().findFirst();
        }
        List<List<String>> groups = groups();
        return groups.stream()
                .filter(group -> pictures(group) >= LASTING)
                .max(Comparator.comparingLong(this::last))
                .or(() -> groups.stream().max(Comparator.comparingDouble(this::weight)))
                .map(this::best);
    }

    /** Readings of one name each, the heaviest first. */
    private List<List<String>> groups() {
        List<List<String>> groups = new ArrayList<>();
        readings.keySet().stream()
                .sorted(Comparator.comparingDouble((String text) -> -readings.get(text).weight))
                .forEach(text -> groups.stream()
                        .filter(group -> oneName(group.get(0), text))
                        .findFirst()
                        .orElseGet(() -> {
                            groups.add(new ArrayList<>());
                            return groups.get(groups.size() - 1);
                        })
                        .add(text));
        return groups;
    }

    private static boolean oneName(String one, String other) {
        return NameDistance.between(one, other) <= ONE_NAME
                || Agreement.partOf(one, other)
                || Agreement.partOf(other, one);
    }

    private String best(List<String> group) {
        String heaviest = group.get(0);
        String whole = group.stream()
                .filter(text -> Agreement.partOf(heaviest, text))
                .filter(text -> readings.get(text).weight >= WHOLE_ENOUGH * readings.get(heaviest).weight)
                .findFirst()
                .orElse(heaviest);
        // "jan Kos": the readers lose a capital that looks like its small letter, they do not invent one
        return group.stream()
                .filter(text -> text.equalsIgnoreCase(whole))
                .max(Comparator.comparingLong(ReadNames::capitalWords)
                        .thenComparingDouble(text -> readings.get(text).weight))
                .orElse(whole);
    }

    /** Words with a capital first and small letters after it. */
    private static long capitalWords(String text) {
        return Arrays.stream(text.split(" "))
                .filter(word -> word.matches("\\p{Lu}.*"))
                .count();
    }

    private int pictures(List<String> group) {
        return group.stream().mapToInt(text -> readings.get(text).pictures).sum();
    }

    private double weight(List<String> group) {
        return group.stream().mapToDouble(text -> readings.get(text).weight).sum();
    }

    private long last(List<String> group) {
        return group.stream().mapToLong(text -> readings.get(text).last).max().orElse(0);
    }
}
