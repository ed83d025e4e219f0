package dev.gallerist.lesson.review;

import dev.gallerist.affect.TimeWindow;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds where a figure is high for a while: it begins above one level and ends below a lower one (hysteresis), two that lie close are one,
 * what is too short is left out. Immutable.
 *
 * @param begins at or above this level a stretch begins
 * @param holds below this level it ends; at most {@code begins}
 * @param joined seconds; stretches that lie no farther apart are one, also over moments of which nothing is known
 * @param shortest seconds; shorter ones are left out
 */
record Stretches(double begins, double holds, double joined, double shortest) {

    /** The figure from one moment to another; for a single picture they are the same. */
    record Level(double from, double to, double value) {}

    /** The stretches, oldest first. */
    List<TimeWindow> in(List<Level> levels) {
        List<double[]> found = new ArrayList<>();
        boolean high = false;
        double lastTo = Double.NEGATIVE_INFINITY;
        for (Level level : levels) {
            boolean torn = level.from() - lastTo > joined;
            high = level.value() >= (high && !torn ? holds : begins);
            if (high) {
                extend(found, level);
            }
            lastTo = level.to();
        }
        return found.stream()
                .filter(ends -> ends[1] > ends[0] && ends[1] - ends[0] >= shortest)
                .map(ends -> new TimeWindow(ends[0], ends[1]))
                .toList();
    }

    private void extend(List<double[]> found, Level level) {
        double[] newest = found.isEmpty() ? null : found.get(found.size() - 1);
        if (newest != null && level.from() - newest[1] <= joined) {
            newest[1] = level.to();
        } else {
            found.add(new double[] {level.from(), level.to()});
        }
    }
}
