package dev.gallerist.lesson;

import dev.gallerist.affect.Attention;
import dev.gallerist.affect.Expression;
import dev.gallerist.affect.ExpressionScores;
import dev.gallerist.affect.TimeWindow;
import dev.gallerist.roster.StudentId;
import java.util.Optional;

/**
 * How one student's face read over a window.
 *
 * @param scores mean scores; empty when no face could be read
 * @param expression the expression they name; empty where none stands out
 * @param valence how pleasant the face looked on average, -1 to 1; empty when no face could be read
 * @param attention what the tile showed; empty where the camera was off or the detector gives no landmarks
 * @param faces how many faces were read
 * @param readable whether at least half of them named an expression each, or their mean does
 */
public record StudentReading(
        StudentId student,
        TimeWindow window,
        Optional<ExpressionScores> scores,
        Optional<Expression> expression,
        Optional<Float> valence,
        Optional<Attention> attention,
        int faces,
        boolean readable) {

    /** The same as another student's. */
    StudentReading of(StudentId other) {
        return new StudentReading(other, window, scores, expression, valence, attention, faces, readable);
    }
}
