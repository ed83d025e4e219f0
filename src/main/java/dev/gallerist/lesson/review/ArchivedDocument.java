package dev.gallerist.lesson.review;

import dev.gallerist.lesson.GroupSample;
import dev.gallerist.lesson.KeptLesson;
import dev.gallerist.lesson.LessonArchive;
import dev.gallerist.lesson.LessonDocument;
import dev.gallerist.lesson.LessonFacts;
import dev.gallerist.lesson.Moment;
import dev.gallerist.lesson.StudentFacts;
import dev.gallerist.lesson.StudentReading;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A lesson of the archive as the document {@code gallerist.lesson/1}. What the archive does not keep, such as the picture's size, is 0. */
public final class ArchivedDocument {

    private ArchivedDocument() {}

    /**
     * The document. Blocking.
     *
     * @param students who stands in it; empty for the group only
     */
    public static LessonDocument of(LessonArchive archive, KeptLesson lesson, List<Attendance> students) {
        List<GroupSample> samples = archive.samples(lesson.id());
        List<Moment> moments = new ArrayList<>();
        MomentRule.LONGEST_RUN
                .find(samples)
                .forEach(m -> moments.add(new Moment(m.window(), Optional.empty(), m.expression(), m.strength())));
        List<StudentFacts> facts = students.stream().map(Attendance::student).toList();
        List<StudentReading> readings = new ArrayList<>();
        for (StudentFacts student : facts) {
            StudentReview review = StudentReview.of(archive, lesson.id(), student);
            readings.addAll(review.readings());
            moments.addAll(review.moments());
        }
        return LessonDocument.of(
                new LessonFacts(
                        lesson.phase(),
                        facts,
                        readings,
                        archive.group(lesson.id()),
                        moments,
                        List.of(),
                        archive.notes(lesson.id())),
                new LessonDocument.Source(lesson.title(), lesson.length().orElse(lesson.at()), 0, 0, null),
                new LessonDocument.Run(lesson.runsOn(), samples.size(), 0, Map.of(), Map.of()),
                false);
    }
}
