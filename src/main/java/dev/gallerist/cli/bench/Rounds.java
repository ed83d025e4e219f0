package dev.gallerist.cli.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * Times several pieces of work in turns, so that whatever else the machine does falls on all of them alike: each round runs
 * every piece once, beginning with another one each time. Quick work is repeated within its turn.
 */
final class Rounds {

    private static final int MOST_REPEATS = 200;

    /** Something that can be repeated. */
    @FunctionalInterface
    interface Work {
        void run(int times);
    }

    /**
     * How much to measure.
     *
     * @param rounds how often each piece has its turn
     * @param turnNanos how long a turn lasts at the least, in nanoseconds
     */
    record Plan(int rounds, long turnNanos) {}

    private final Plan plan;
    private final LongSupplier nanoTime;
    private final BooleanSupplier stopped;

    /**
     * @param nanoTime a clock in nanoseconds
     * @param stopped asked before each turn
     */
    Rounds(Plan plan, LongSupplier nanoTime, BooleanSupplier stopped) {
        this.plan = plan;
        this.nanoTime = nanoTime;
        this.stopped = stopped;
    }

    /**
     * Warms each piece up and times it.
     *
     * @return for each piece the nanoseconds of one repetition, round by round; empty when it was stopped before the end
     */
    List<double[]> time(List<Work> works) {
        int[] repeats = new int[works.size()];
        List<double[]> nanos = new ArrayList<>();
        for (int i = 0; i < repeats.length && !stopped.getAsBoolean(); i++) {
            repeats[i] = repeatsOf(works.get(i));
            nanos.add(new double[plan.rounds()]);
        }
        for (int round = 0; round < plan.rounds(); round++) {
            for (int turn = 0; turn < repeats.length; turn++) {
                if (stopped.getAsBoolean()) {
                    return List.of();
                }
                int i = (round + turn) % repeats.length;
                nanos.get(i)[round] = nanos(works.get(i), repeats[i]) / repeats[i];
            }
        }
        return nanos;
    }

    /** The first call takes longest; what fills a turn even so need not be called again to know. */
    private int repeatsOf(Work work) {
        if (nanos(work, 1) >= plan.turnNanos()) {
            return 1;
        }
        double once = Math.max(1, nanos(work, 1));
        return (int) Math.max(1, Math.min(MOST_REPEATS, Math.ceil(plan.turnNanos() / once)));
    }

    private double nanos(Work work, int times) {
        long from = nanoTime.getAsLong();
        work.run(times);
        return nanoTime.getAsLong() - from;
    }
}
