package dev.gallerist.cli.server;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gallerist.access.Role;
import dev.gallerist.lesson.GroupReading;
import dev.gallerist.lesson.KeptLesson;
import dev.gallerist.lesson.LessonArchive;
import dev.gallerist.lesson.LessonJson;
import dev.gallerist.lesson.LessonNotes;
import dev.gallerist.lesson.LessonSnapshot;
import dev.gallerist.lesson.RunningLesson;
import dev.gallerist.lesson.SourceState;
import dev.gallerist.lesson.StudentNow;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Shows a lesson as the live protocol does, wherever it is: in memory, in the archive, or only planned. Blocking. */
@Singleton
class KeptView {

    private final LessonArchive archive;
    private final CallerNow now;

    @Inject
    KeptView(LessonArchive archive, CallerNow now) {
        this.archive = archive;
        this.now = now;
    }

    /** The 'lesson' object; with 'startsAt' where it is planned. */
    ObjectNode lesson(KnownLesson lesson) {
        ObjectNode shown = LessonJson.lesson(snapshot(lesson));
        lesson.planned().ifPresent(plan -> shown.put("startsAt", plan.startsAt().toString()));
        return shown;
    }

    private LessonSnapshot snapshot(KnownLesson lesson) {
        return lesson.running()
                .map(RunningLesson::newest)
                .map(state -> state.snapshot())
                .or(() -> lesson.kept().map(this::kept))
                .orElseGet(() -> still(lesson, 0, Optional.empty(), List.of(), List.of(), LessonNotes.NONE, ""));
    }

    private LessonSnapshot kept(KeptLesson lesson) {
        return still(
                KnownLesson.of(lesson),
                lesson.at(),
                lesson.length(),
                students(lesson),
                archive.group(lesson.id()),
                archive.notes(lesson.id()),
                lesson.runsOn());
    }

    private List<StudentNow> students(KeptLesson lesson) {
        if (!now.caller().may(Role.INDIVIDUALS)) {
            return List.of();
        }
        return archive.students(lesson.id()).stream()
                .map(student -> new StudentNow(student.id(), student.name(), false, Optional.empty(), Optional.empty()))
                .toList();
    }

    /** No picture comes in it. */
    private static LessonSnapshot still(
            KnownLesson lesson,
            double at,
            Optional<Double> length,
            List<StudentNow> students,
            List<GroupReading> timeline,
            LessonNotes notes,
            String runsOn) {
        return new LessonSnapshot(
                lesson.id(),
                lesson.title(),
                lesson.phase(),
                SourceState.WAITING,
                at,
                length,
                Optional.empty(),
                students,
                timeline,
                notes,
                0,
                0,
                runsOn);
    }
}
