package dev.gallerist.lesson.review;

import dev.gallerist.affect.Expression;
import dev.gallerist.affect.TimeWindow;

/**
 * A fragment of a lesson in which the group looked pronouncedly like one expression. Immutable.
 *
 * @param strength mean score of the expression over the fragment, 0 to 1
 * @param readable how many faces named an expression, on average over the fragment
 * @param why one English sentence with the figures that say why it is listed
 */
public record GroupMoment(TimeWindow window, Expression expression, float strength, int readable, String why) {}
