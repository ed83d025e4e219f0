package dev.gallerist.affect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the most pronounced fragments of one person or of the group by the paper's rule: runs of at least ten consecutive
 * pictures with the same expression other than neutral; the longest run of each expression is kept. Belongs to one thread.
 */
public final class PronouncedRuns {

    /** Pictures in the shortest run that counts. */
    public static final int SHORTEST = 10;

    /**
     * One fragment.
     *
     * @param strength mean score of the expression over the run, 0 to 1
     */
    public record Fragment(TimeWindow window, Expression expression, float strength, int pictures) {}

    private final Map<Expression, Fragment> longest = new EnumMap<>(Expression.class);
    private Expression current = Expression.NEUTRAL;
    private double start;
    private double last;
    private double sum;
    private int pictures;

    /** The next picture's scores; times rise. */
    public void add(double at, ExpressionScores scores) {
        Expression top = scores.top();
        if (top != current) {
            endRun();
            current = top;
            start = at;
        }
        last = at;
        sum += scores.of(top);
        pictures++;
    }

    /** The next picture gave no reading: a run ends. */
    public void addNothing() {
        endRun();
        current = Expression.NEUTRAL;
    }

    /** The longest fragment of each expression so far, strongest first. */
    public List<Fragment> fragments() {
        Map<Expression, Fragment> all = new EnumMap<>(longest);
        keepLonger(all);
        List<Fragment> sorted = new ArrayList<>(all.values());
        sorted.sort(Comparator.comparingDouble(Fragment::strength).reversed());
        return sorted;
    }

    private void endRun() {
        keepLonger(longest);
        pictures = 0;
        sum = 0;
    }

    private void keepLonger(Map<Expression, Fragment> kept) {
        if (current == Expression.NEUTRAL || pictures < SHORTEST) {
            return;
        }
        Fragment run = new Fragment(new TimeWindow(start, last), current, (float) (sum / pictures), pictures);
        kept.merge(current, run, (old, fresh) -> fresh.pictures() > old.pictures() ? fresh : old);
    }
}
