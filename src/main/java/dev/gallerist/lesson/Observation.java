package dev.gallerist.lesson;

import dev.gallerist.affect.Expression;
import dev.gallerist.affect.ExpressionScores;
import dev.gallerist.affect.Obstacle;
import dev.gallerist.roster.StudentId;
import java.util.Optional;

/**
 * One face in one picture.
 *
 * @param at seconds from the first picture
 * @param student whose face it is, empty while that is not settled
 * @param place the face's box in the source picture
 * @param scores how it reads; empty where its picture is too poor to be read
 * @param unreadable why it names no expression; empty where it does
 */
public record Observation(
        double at,
        Optional<StudentId> student,
        Place place,
        Optional<ExpressionScores> scores,
        Optional<Obstacle> unreadable) {

    /** The expression that the face names. */
    public Optional<Expression> expression() {
        return unreadable.isPresent() ? Optional.empty() : scores.map(ExpressionScores::top);
    }

    /** The same as another student's. */
    Observation of(StudentId other) {
        return new Observation(at, Optional.of(other), place, scores, unreadable);
    }
}
