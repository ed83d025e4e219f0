package dev.gallerist.lesson.review;

import dev.gallerist.affect.PronouncedRuns;
import dev.gallerist.lesson.GroupSample;
import java.util.List;
import java.util.Locale;

/**
 * The paper's rule for the group: of each expression the longest run of at least ten pictures that it leads
 * (Savchenko and Makarov 2022, section on summaries).
 */
final class LongestRuns {

    private LongestRuns() {}

    static List<GroupMoment> in(List<GroupSample> samples) {
        PronouncedRuns runs = new PronouncedRuns();
        for (GroupSample sample : samples) {
            sample.scores().ifPresentOrElse(scores -> runs.add(sample.at(), scores), runs::addNothing);
        }
        ScoreCurves curves = new ScoreCurves(samples);
        return runs.fragments().stream()
                .limit(MomentRule.MOST)
                .map(run -> new GroupMoment(
                        run.window(), run.expression(), run.strength(), curves.readable(run.window()), why(run)))
                .toList();
    }

    private static String why(PronouncedRuns.Fragment run) {
        return String.format(
                Locale.ROOT,
                "The longest run of pictures led by %s: %d of them in %.0f s, with a mean score of %.2f.",
                run.expression().wireName(),
                run.pictures(),
                run.window().seconds(),
                run.strength());
    }
}
