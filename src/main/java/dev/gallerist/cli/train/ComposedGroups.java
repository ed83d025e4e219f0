package dev.gallerist.cli.train;

import dev.gallerist.affect.Mood;
import dev.gallerist.cli.train.ComposedClips.Composed;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Groups of four to nine people, composed from composed clips. A group's mood is the one that at least three in five of its
 * faces show; the others show another. The three moods come in turn.
 */
final class ComposedGroups {

    private static final int SMALLEST = 4;
    private static final int LARGEST = 9;
    private static final double SHARE = 0.6;

    /** One group: different people, and the mood most of them show. */
    record Group(Mood truth, List<Composed> people) {}

    private final Map<Mood, List<Composed>> showing;
    private final Map<Mood, List<Composed>> others;
    private final Random chance;

    /** @param clips what to compose from; all three moods must be among them */
    ComposedGroups(List<Composed> clips, long seed) {
        showing = clips.stream()
                .collect(Collectors.groupingBy(
                        clip -> clip.truth().mood(), () -> new EnumMap<>(Mood.class), Collectors.toList()));
        others = new EnumMap<>(Mood.class);
        for (Mood mood : Mood.values()) {
            others.put(
                    mood, clips.stream().filter(c -> c.truth().mood() != mood).toList());
            if (showing.getOrDefault(mood, List.of()).size() < LARGEST
                    || others.get(mood).size() < LARGEST) {
                throw new IllegalArgumentException(
                        "too few faces of the mood " + mood.wireName() + " to compose groups");
            }
        }
        chance = new Random(seed);
    }

    List<Group> compose(int count) {
        List<Group> groups = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            groups.add(one(Mood.values()[i % Mood.values().length]));
        }
        return groups;
    }

    private Group one(Mood mood) {
        int size = SMALLEST + chance.nextInt(LARGEST - SMALLEST + 1);
        int least = (int) Math.ceil(SHARE * size);
        int agreeing = least + chance.nextInt(size - least + 1);
        List<Composed> people = new ArrayList<>(different(showing.get(mood), agreeing));
        people.addAll(different(others.get(mood), size - agreeing));
        return new Group(mood, people);
    }

    private List<Composed> different(List<Composed> from, int count) {
        Set<Integer> places = new HashSet<>();
        List<Composed> chosen = new ArrayList<>();
        while (chosen.size() < count) {
            int place = chance.nextInt(from.size());
            if (places.add(place)) {
                chosen.add(from.get(place));
            }
        }
        return chosen;
    }
}
