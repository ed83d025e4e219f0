package dev.gallerist.lesson.review;

import dev.gallerist.affect.TimeWindow;
import dev.gallerist.lesson.GroupSample;
import java.util.ArrayList;
import java.util.List;

/** Finds where nobody was seen: a pause, a lost share, an empty meeting. */
public final class Gaps {

    /** Seconds; shorter ones are how pictures come. */
    static final double SHORTEST = 10;

    private Gaps() {}

    /**
     * The gaps, oldest first.
     *
     * @param samples oldest first
     * @param at seconds of the lesson that were read
     */
    public static List<TimeWindow> in(List<GroupSample> samples, double at) {
        List<TimeWindow> gaps = new ArrayList<>();
        double seen = 0;
        for (GroupSample sample : samples) {
            if (sample.present() > 0) {
                add(gaps, seen, sample.at());
                seen = sample.at();
            }
        }
        add(gaps, seen, at);
        return List.copyOf(gaps);
    }

    private static void add(List<TimeWindow> gaps, double from, double to) {
        if (to - from >= SHORTEST) {
            gaps.add(new TimeWindow(from, to));
        }
    }
}
