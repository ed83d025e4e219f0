package dev.gallerist.cli.evaluate;

import dev.gallerist.affect.Expression;
import dev.gallerist.affect.ExpressionScores;
import java.util.List;

/**
 * One labelled picture and how it was read.
 *
 * @param picture its name in the set
 * @param truth what its label says, which people gave and which may be wrong
 * @param scores what the net says
 */
public record Judged(String picture, Expression truth, ExpressionScores scores) {

    /** Whether the highest score is the label's. */
    public boolean right() {
        return scores.top() == truth;
    }

    /** How many of them are read rightly. */
    public static Share rightOf(List<Judged> judged) {
        return new Share((int) judged.stream().filter(Judged::right).count(), judged.size());
    }
}
