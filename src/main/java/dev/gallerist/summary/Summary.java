package dev.gallerist.summary;

import dev.gallerist.lesson.KeptLesson;
import dev.gallerist.lesson.review.LessonReview;
import java.util.List;

/**
 * A lesson as its teacher sees it afterwards, or already while it runs. Immutable.
 *
 * @param trend lessons of the same class and teacher, oldest first, this one among them; empty where no class was said
 * @param note what the teacher wrote down; empty text where nothing
 */
public record Summary(
        KeptLesson lesson,
        LessonReview review,
        List<TrendPoint> trend,
        Individuals individuals,
        KeptUntil kept,
        String note) {

    public Summary {
        trend = List.copyOf(trend);
    }
}
