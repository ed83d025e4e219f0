package dev.gallerist.cli.server;

import dev.gallerist.lesson.LessonRequest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Lets a planned lesson begin: what was asked for is checked again, under what holds now. */
@Singleton
class PlannedBeginning {

    private final LessonRegister register;
    private final LessonDoor door;
    private final PolicyDesk policies;
    private final RecordingFolders folders;

    @Inject
    PlannedBeginning(LessonRegister register, LessonDoor door, PolicyDesk policies, RecordingFolders folders) {
        this.register = register;
        this.door = door;
        this.policies = policies;
        this.folders = folders;
    }

    /** @throws ApiProblem when it cannot begin */
    void begin(PlannedLesson lesson) {
        boolean begunBefore = register.find(lesson.id())
                .filter(known -> known.planned().isEmpty())
                .isPresent();
        if (begunBefore) {
            // and then the server broke off before the plan was forgotten
            return;
        }
        LessonRequest request = lesson.request().checked(folders, policies.current(), lesson.planner());
        door.begin(request, lesson.id());
    }
}
