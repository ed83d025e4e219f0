package dev.gallerist.lesson.review;

import dev.gallerist.affect.TimeWindow;

/**
 * A part of a lesson in which more faces than usual looked negative: a hint that it was hard, not more. Immutable.
 *
 * @param share mean share of negative-looking scores over the part, 0 to 1
 * @param baseline the share that is usual in this class, 0 to 1
 * @param readable how many faces named an expression, on average
 */
public record HardPart(TimeWindow window, float share, float baseline, int readable) {

    /** How much there is of it: the rise times its seconds. */
    double weight() {
        return (share - baseline) * window.seconds();
    }
}
