package dev.gallerist.lesson.review;

import dev.gallerist.affect.TimeWindow;
import dev.gallerist.lesson.GroupReading;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Finds where the negative-looking share of a class rose above its own baseline: the median of its first five minutes, or
 * of the whole lesson where that has less than ten. Some faces look stern at rest; only a change says something.
 */
public final class HardestParts {

    private static final double BASELINE_SECONDS = 300;
    private static final int MOST = 5;

    /** Windows to either side that are averaged: 15 s in all. */
    private static final int REACH = 1;

    /** A tenth of the class more than usual, until it is half of that; at most 30 s apart is one, less than 15 s is none. */
    private static final Stretches RISES = new Stretches(0.10, 0.05, 30, 15);

    private HardestParts() {}

    /**
     * The parts, at most five, hardest first.
     *
     * @param windows of the group, oldest first
     */
    public static List<HardPart> in(List<GroupReading> windows) {
        List<GroupReading> read = windows.stream()
                .filter(window -> window.scores().isPresent() && window.readable() > 0)
                .toList();
        if (read.isEmpty()) {
            return List.of();
        }
        float baseline = baseline(read);
        return RISES.in(smoothed(read, baseline)).stream()
                .map(window -> part(window, read, baseline))
                .sorted(Comparator.comparingDouble(HardPart::weight).reversed())
                .limit(MOST)
                .toList();
    }

    private static float baseline(List<GroupReading> read) {
        double length = read.get(read.size() - 1).window().end();
        double until = length < 2 * BASELINE_SECONDS ? length : BASELINE_SECONDS;
        double[] first = read.stream()
                .filter(window -> window.window().start() < until)
                .mapToDouble(HardestParts::negative)
                .sorted()
                .toArray();
        double[] all = first.length > 0
                ? first
                : read.stream().mapToDouble(HardestParts::negative).sorted().toArray();
        return (float) all[all.length / 2];
    }

    private static List<Stretches.Level> smoothed(List<GroupReading> read, float baseline) {
        double[] shares = read.stream().mapToDouble(HardestParts::negative).toArray();
        List<Stretches.Level> levels = new ArrayList<>(shares.length);
        for (int i = 0; i < shares.length; i++) {
            int from = Math.max(0, i - REACH);
            int to = Math.min(shares.length, i + REACH + 1);
            double mean = Arrays.stream(shares, from, to).average().orElseThrow();
            TimeWindow window = read.get(i).window();
            levels.add(new Stretches.Level(window.start(), window.end(), mean - baseline));
        }
        return levels;
    }

    private static HardPart part(TimeWindow window, List<GroupReading> read, float baseline) {
        List<GroupReading> inside = read.stream()
                .filter(each ->
                        each.window().start() < window.end() && each.window().end() > window.start())
                .toList();
        double share =
                inside.stream().mapToDouble(HardestParts::negative).average().orElse(0);
        double readable =
                inside.stream().mapToInt(GroupReading::readable).average().orElse(0);
        return new HardPart(window, (float) share, baseline, (int) Math.round(readable));
    }

    private static double negative(GroupReading window) {
        return window.scores().orElseThrow().negative();
    }
}
