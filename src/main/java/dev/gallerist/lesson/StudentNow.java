package dev.gallerist.lesson;

import dev.gallerist.affect.Expression;
import dev.gallerist.affect.ExpressionScores;
import dev.gallerist.affect.Obstacle;
import dev.gallerist.roster.StudentId;
import java.util.Optional;

/**
 * One student at this moment.
 *
 * @param name empty when no label could be read
 * @param present whether the tile is in the newest picture
 * @param scores the last seconds' mean; empty while the face cannot be read (camera off, too small, turned away)
 * @param unreadable why the face names no expression; empty where it does, and where there is no face
 */
public record StudentNow(
        StudentId id,
        Optional<String> name,
        boolean present,
        Optional<ExpressionScores> scores,
        Optional<Obstacle> unreadable) {

    /** The same under another name. */
    StudentNow named(String newName) {
        return new StudentNow(id, Optional.of(newName), present, scores, unreadable);
    }

    /** The expression that the last seconds name. */
    public Optional<Expression> expression() {
        return unreadable.isPresent() ? Optional.empty() : scores.map(ExpressionScores::top);
    }
}
