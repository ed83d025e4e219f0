package dev.gallerist.lesson.review;

import dev.gallerist.affect.TimeWindow;
import dev.gallerist.lesson.GroupReading;
import dev.gallerist.lesson.GroupSample;
import dev.gallerist.lesson.KeptLesson;
import dev.gallerist.lesson.LessonArchive;
import dev.gallerist.lesson.LessonNotes;
import java.util.List;

/** What a lesson amounts to for the whole group. Immutable. */
public record LessonReview(
        Headline headline,
        List<GroupReading> group,
        List<TimeWindow> gaps,
        LessonNotes notes,
        MomentRule rule,
        List<GroupMoment> moments,
        List<HardPart> hardest) {

    /** Of a lesson in the archive, as it stands now. Blocking. */
    public static LessonReview of(LessonArchive archive, KeptLesson lesson, MomentRule rule) {
        List<GroupReading> group = archive.group(lesson.id());
        List<GroupSample> samples = archive.samples(lesson.id());
        return new LessonReview(
                Headline.of(lesson.at(), group),
                group,
                Gaps.in(samples, lesson.at()),
                archive.notes(lesson.id()),
                rule,
                rule.find(samples),
                HardestParts.in(group));
    }
}
