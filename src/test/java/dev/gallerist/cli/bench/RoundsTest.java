package dev.gallerist.cli.bench;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoundsTest {

    private final List<String> ran = new ArrayList<>();
    private long now;

    @Test
    void allTakeTurnsAndEachRoundBeginsWithAnother() {
        Rounds rounds = new Rounds(new Rounds.Plan(2, 0), () -> now, () -> false);

        rounds.time(List.of(work("a", 10), work("b", 20), work("c", 30)));

        assertEquals("a1 b1 c1 a1 b1 c1 b1 c1 a1", String.join(" ", ran));
    }

    @Test
    void quickWorkIsRepeatedUntilItsTurnIsLongEnough() {
        Rounds rounds = new Rounds(new Rounds.Plan(1, 100), () -> now, () -> false);

        List<double[]> nanos = rounds.time(List.of(work("quick", 30), work("slow", 500)));

        assertEquals(List.of("quick4", "slow1"), ran.subList(3, 5));
        assertArrayEquals(new double[] {30}, nanos.get(0));
        assertArrayEquals(new double[] {500}, nanos.get(1));
    }

    @Test
    void whoIsStoppedHasNoTimes() {
        Rounds rounds = new Rounds(new Rounds.Plan(5, 0), () -> now, () -> ran.size() >= 7);

        assertEquals(List.of(), rounds.time(List.of(work("a", 10), work("b", 20))));
        assertEquals(7, ran.size());
    }

    @Test
    void ratiosArePairedRoundByRound() {
        // Given a machine that became ten times slower in the last rounds
        Timing ours = new Timing(new double[] {1, 1, 10, 10, 10});
        Timing other = new Timing(new double[] {3, 3, 20, 30, 30});
        // Then the ratio does not see it
        assertEquals(3, other.times(ours));
        assertEquals(20, other.median());
        assertEquals(2.5, new Timing(new double[] {4, 1, 3, 2}).median());
    }

    private Rounds.Work work(String name, long nanos) {
        return times -> {
            ran.add(name + times);
            now += nanos * times;
        };
    }
}
