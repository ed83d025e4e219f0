package dev.gallerist.lesson;

import dev.gallerist.affect.Expression;
import dev.gallerist.affect.TimeWindow;
import dev.gallerist.roster.StudentId;
import java.util.Optional;

/**
 * A fragment in which an expression was most pronounced (Savchenko and Makarov 2022, section on summaries).
 *
 * @param student whose, or empty for the whole group
 * @param strength mean score of the expression over the fragment, 0 to 1
 */
public record Moment(TimeWindow window, Optional<StudentId> student, Expression expression, float strength) {}
