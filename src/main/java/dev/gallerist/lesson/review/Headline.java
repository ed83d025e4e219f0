package dev.gallerist.lesson.review;

import dev.gallerist.affect.MoodScores;
import dev.gallerist.lesson.GroupReading;
import java.util.List;
import java.util.Optional;

/**
 * A lesson in one line. Immutable.
 *
 * @param minutes that were read, rounded
 * @param present the most students seen in one window
 * @param coverage share of the time students were there in which their faces could be read, 0 to 1
 * @param scores how the group looked on average over the readable time; empty where nothing may be said
 */
public record Headline(int minutes, int present, float coverage, Optional<MoodScores> scores) {

    /**
     * @param at seconds of the lesson that were read
     * @param windows of the group
     */
    public static Headline of(double at, List<GroupReading> windows) {
        double there = 0;
        double readable = 0;
        for (GroupReading window : windows) {
            there += window.present() * window.window().seconds();
            readable += window.readable() * window.window().seconds();
        }
        int most = windows.stream().mapToInt(GroupReading::present).max().orElse(0);
        float coverage = there == 0 ? 0 : (float) (readable / there);
        return new Headline((int) Math.round(at / 60), most, coverage, mean(windows));
    }

    private static Optional<MoodScores> mean(List<GroupReading> windows) {
        double[] sums = new double[3];
        double weight = 0;
        for (GroupReading window : windows) {
            MoodScores scores = window.scores().orElse(null);
            if (scores != null) {
                double here = window.readable() * window.window().seconds();
                sums[0] += here * scores.positive();
                sums[1] += here * scores.neutral();
                sums[2] += here * scores.negative();
                weight += here;
            }
        }
        return weight == 0
                ? Optional.empty()
                : Optional.of(new MoodScores(
                        (float) (sums[0] / weight), (float) (sums[1] / weight), (float) (sums[2] / weight)));
    }
}
