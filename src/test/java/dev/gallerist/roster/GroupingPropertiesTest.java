package dev.gallerist.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gallerist.roster.DrawnMeeting.Participant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What must hold whatever a meeting does to its tiles; on faces as far apart as real ones, every failure names its seed. */
class GroupingPropertiesTest {

    private static final List<String> NAMES = List.of(
            "Ada Byron",
            "Max Planck",
            "Li",
            "Bo",
            "Zoë Kravitz",
            "Игорь Сикорский",
            "Мария Ким",
            "Maria Kim",
            "Ivan Petrov",
            "Nina Petrova",
            "Anna",
            "Anna-Lena Vogt",
            "Никита Ё",
            "Hans Meyer",
            "Hanna Meyer",
            "Jun Ito",
            "Tom Ray");

    private static final String LETTERS = "abcdefghiklmnoprstuvwxyzABCDEGHKLMRSTабвгдеиклмнопрст";

    @Test
    void property_anyPermutationOfTilesKeepsEveryStudent() {
        for (long seed = 1; seed <= 12; seed++) {
            Random random = new Random(seed);
            DrawnMeeting meeting = new DrawnMeeting(ClassList.EMPTY, seed);
            List<Integer> order = people(random, 2 + random.nextInt(NAMES.size() - 1));
            boolean labelled = random.nextInt(4) > 0;
            Map<Integer, StudentId> known = identities(order, settled(meeting, order, labelled));
            for (int round = 0; round < 6; round++) {
                Collections.shuffle(order, random);
                Map<Integer, StudentId> now = identities(order, meeting.show(tiles(order, labelled)));
                assertNobodyIsAnother(known, now, "seed " + seed + " round " + round);
                assertEquals(known, identities(order, settled(meeting, order, labelled)), "seed " + seed);
            }
            assertEquals(order.size(), meeting.students(), "seed " + seed);
        }
    }

    @Test
    void property_anyInterleavingOfJoinLeaveAndCameraOffKeepsIds() {
        for (long seed = 1; seed <= 12; seed++) {
            Random random = new Random(seed);
            DrawnMeeting meeting = new DrawnMeeting(ClassList.EMPTY, seed);
            Map<Integer, Participant> here = new HashMap<>();
            Map<Integer, StudentId> known = new HashMap<>();
            for (int event = 0; event < 60; event++) {
                happen(random, here);
                List<Integer> order = new ArrayList<>(here.keySet());
                Collections.shuffle(order, random);
                List<Participant> tiles = order.stream().map(here::get).toList();
                List<Identity> identities = meeting.show(tiles);
                for (int picture = random.nextInt(8); picture > 0; picture--) {
                    identities = meeting.show(tiles);
                }
                Map<Integer, StudentId> now = identities(order, identities);
                assertNobodyIsAnother(known, now, "seed " + seed + " event " + event);
                now.forEach(known::putIfAbsent);
            }
            assertEquals(known.size(), meeting.students(), "seed " + seed);
        }
    }

    @Test
    void property_misreadingsOfUpToTwoLettersCreateNobody() {
        for (long seed = 1; seed <= 12; seed++) {
            Random random = new Random(seed);
            DrawnMeeting meeting = new DrawnMeeting(ClassList.EMPTY, seed);
            List<Integer> order = people(random, 8);
            Map<Integer, StudentId> known = identities(order, settled(meeting, order, true));
            for (int picture = 0; picture < 120; picture++) {
                if (random.nextInt(10) == 0) {
                    Collections.shuffle(order, random);
                }
                List<Participant> noisy = order.stream()
                        .map(person -> tile(person, true))
                        .map(one -> random.nextInt(4) > 0 ? one : misread(one, random))
                        .map(one -> random.nextInt(6) > 0
                                ? one
                                : Participant.off(one.label().orElseThrow()))
                        .toList();
                assertNobodyIsAnother(
                        known, identities(order, meeting.show(noisy)), "seed " + seed + " picture " + picture);
            }
            assertEquals(order.size(), meeting.students(), "seed " + seed);
            known.forEach((person, student) -> assertEquals(
                    Optional.of(NAMES.get(person)), meeting.whoIsWho().name(student)));
        }
    }

    /** Somebody joins, leaves, turns the camera, looks another way. */
    private static void happen(Random random, Map<Integer, Participant> here) {
        int person = random.nextInt(NAMES.size());
        switch (random.nextInt(5)) {
            case 0 -> here.remove(person);
            case 1 -> here.computeIfPresent(person, (p, one) -> Participant.off(NAMES.get(p)));
            case 2 -> here.computeIfPresent(person, (p, one) -> tile(p, true));
            case 3 -> here.computeIfPresent(person, (p, one) -> one.looking(random.nextInt(3)));
            default -> here.putIfAbsent(person, tile(person, true));
        }
    }

    private static Participant misread(Participant one, Random random) {
        int[] letters = one.label().orElseThrow().codePoints().toArray();
        int most = Math.min(2, letters.length / 2);
        for (int wrong = random.nextInt(most + 1); wrong > 0; wrong--) {
            letters[random.nextInt(letters.length)] = LETTERS.codePointAt(random.nextInt(LETTERS.length()));
        }
        return one.labelled(new String(letters, 0, letters.length));
    }

    private static List<Integer> people(Random random, int count) {
        List<Integer> all =
                new ArrayList<>(IntStream.range(0, NAMES.size()).boxed().toList());
        Collections.shuffle(all, random);
        return new ArrayList<>(all.subList(0, count));
    }

    private static Participant tile(int person, boolean labelled) {
        return Participant.on(person, labelled ? NAMES.get(person) : null);
    }

    private static List<Participant> tiles(List<Integer> order, boolean labelled) {
        return order.stream().map(person -> tile(person, labelled)).toList();
    }

    /** Shows the same picture for a second. */
    private static List<Identity> settled(DrawnMeeting meeting, List<Integer> order, boolean labelled) {
        List<Identity> identities = List.of();
        for (int picture = 0; picture < 5; picture++) {
            identities = meeting.show(tiles(order, labelled));
        }
        return identities;
    }

    private static Map<Integer, StudentId> identities(List<Integer> order, List<Identity> identities) {
        Map<Integer, StudentId> found = new HashMap<>();
        for (int i = 0; i < order.size(); i++) {
            int person = order.get(i);
            identities.get(i).student().ifPresent(student -> found.put(person, student));
        }
        return found;
    }

    /** A tile may be contested; it is never given to somebody else. */
    private static void assertNobodyIsAnother(Map<Integer, StudentId> known, Map<Integer, StudentId> now, String when) {
        now.forEach((person, student) ->
                assertTrue(student.equals(known.getOrDefault(person, student)), () -> when + ": " + NAMES.get(person)));
        known.forEach((person, student) -> now.forEach((other, its) -> assertTrue(
                !its.equals(student) || other.equals(person), () -> when + ": " + NAMES.get(other) + " as another")));
    }
}
