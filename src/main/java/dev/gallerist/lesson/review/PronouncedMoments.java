package dev.gallerist.lesson.review;

import dev.gallerist.affect.Expression;
import dev.gallerist.affect.TimeWindow;
import dev.gallerist.lesson.GroupSample;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Finds where a group looked pronouncedly like one expression other than neutral: its mean score, smoothed over three seconds,
 * rises clearly above what is usual in this lesson and stays there. In a class most faces look neutral most of the time, so that a rule
 * that waits for another expression to lead the mean would find nothing where a third of the class laughs.
 */
final class PronouncedMoments {

    /** A rise of 0.15 is what one face in seven makes; it is over below two thirds of that. At most 5 s apart is one, less than 5 s is none. */
    private static final Stretches RISES = new Stretches(0.15, 0.10, 5, 5);

    /** A mean score of less says that a few faces changed, not the group. */
    private static final float LEAST_STRENGTH = 0.25f;

    /** A moment and how much there is of it: the rise times its seconds. */
    private record Weighed(GroupMoment moment, double weight) {}

    private PronouncedMoments() {}

    static List<GroupMoment> in(List<GroupSample> samples) {
        ScoreCurves curves = new ScoreCurves(samples);
        List<Weighed> found = new ArrayList<>();
        for (Expression expression : Expression.values()) {
            if (expression != Expression.NEUTRAL) {
                found.addAll(of(expression, curves));
            }
        }
        found.sort(Comparator.comparingDouble(Weighed::weight).reversed());
        List<GroupMoment> kept = new ArrayList<>();
        for (Weighed candidate : found) {
            boolean told = kept.stream().anyMatch(other -> mostlyInside(candidate.moment(), other));
            if (!told && kept.size() < MomentRule.MOST) {
                kept.add(candidate.moment());
            }
        }
        return List.copyOf(kept);
    }

    private static List<Weighed> of(Expression expression, ScoreCurves curves) {
        float usual = curves.usual(expression);
        return RISES.in(curves.above(expression, usual)).stream()
                .map(window -> {
                    float strength = curves.mean(expression, window);
                    int readable = curves.readable(window);
                    String why = why(expression, window, strength, usual, readable);
                    return new Weighed(
                            new GroupMoment(window, expression, strength, readable, why),
                            (strength - usual) * window.seconds());
                })
                .filter(weighed -> weighed.moment().strength() >= LEAST_STRENGTH)
                .toList();
    }

    /** Whether a stronger moment tells of more than half of it already. */
    private static boolean mostlyInside(GroupMoment one, GroupMoment other) {
        double common = Math.min(one.window().end(), other.window().end())
                - Math.max(one.window().start(), other.window().start());
        return common > one.window().seconds() / 2;
    }

    private static String why(Expression expression, TimeWindow window, float strength, float usual, int readable) {
        return String.format(
                Locale.ROOT,
                "For %.0f s the faces looked like %s with a mean score of %.2f, where %.2f is usual in this lesson; %d could be"
                        + " read.",
                window.seconds(),
                expression.wireName(),
                strength,
                usual,
                readable);
    }
}
