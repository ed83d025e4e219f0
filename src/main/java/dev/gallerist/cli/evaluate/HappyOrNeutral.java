package dev.gallerist.cli.evaluate;

import dev.gallerist.affect.Expression;
import java.util.List;

/**
 * Happiness against neutral: the two expressions that lessons mostly show and that labellers agree on best.
 *
 * @param twoWay of the pictures labelled one or the other: how many give the label the higher of the two scores
 * @param eightWay of the same: how many give the label the highest of all eight scores
 */
public record HappyOrNeutral(Share twoWay, Share eightWay) {

    /** Of the pictures so labelled; the others do not count. */
    public static HappyOrNeutral of(List<Judged> judged) {
        List<Judged> labelled = judged.stream()
                .filter(j -> j.truth() == Expression.HAPPINESS || j.truth() == Expression.NEUTRAL)
                .toList();
        int right = (int) labelled.stream().filter(HappyOrNeutral::higherOfTwo).count();
        return new HappyOrNeutral(new Share(right, labelled.size()), Judged.rightOf(labelled));
    }

    private static boolean higherOfTwo(Judged judged) {
        boolean happy =
                judged.scores().of(Expression.HAPPINESS) > judged.scores().of(Expression.NEUTRAL);
        return happy == (judged.truth() == Expression.HAPPINESS);
    }
}
