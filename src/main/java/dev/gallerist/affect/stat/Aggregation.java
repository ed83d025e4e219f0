package dev.gallerist.affect.stat;

import dev.gallerist.affect.ExpressionScores;
import dev.gallerist.affect.ExpressionWindow;
import dev.gallerist.affect.GroupWindow;
import dev.gallerist.affect.MoodScores;
import java.util.List;
import java.util.Optional;

/** How the faces of a window become one reading. Immutable, safe on any thread. */
public interface Aggregation {

    /** The mean of the net's scores; in a group everyone counts the same. */
    Aggregation AVERAGE = new Aggregation() {};

    /** In smaller groups the deviation between faces means little, and the shipped classifier has seen none: scores are averaged. */
    int SMALLEST_GROUP = 4;

    /** How a person reads over the window; empty when there was no face. */
    default Optional<ExpressionScores> person(ExpressionWindow window) {
        return window.scores();
    }

    /**
     * How the group reads over the window; empty when nobody could be read.
     *
     * @param persons the readings of its people over the same window
     */
    default Optional<MoodScores> group(GroupWindow window, List<ExpressionScores> persons) {
        return persons.isEmpty()
                ? Optional.empty()
                : Optional.of(ExpressionScores.mean(persons).mood());
    }

    /** STAT + SVM where there is a classifier, the mean elsewhere. */
    static Aggregation with(Optional<StatClassifier> individual, Optional<StatClassifier> group) {
        return new Aggregation() {
            @Override
            public Optional<ExpressionScores> person(ExpressionWindow window) {
                return individual.isEmpty()
                        ? AVERAGE.person(window)
                        : window.descriptor().map(individual.get()::expression);
            }

            @Override
            public Optional<MoodScores> group(GroupWindow window, List<ExpressionScores> persons) {
                return group.isEmpty() || persons.size() < SMALLEST_GROUP
                        ? AVERAGE.group(window, persons)
                        : window.descriptor().map(group.get()::mood);
            }
        };
    }
}
