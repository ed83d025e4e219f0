package dev.gallerist.cli.server;

import dev.gallerist.lesson.LessonRefused;
import dev.gallerist.lesson.LessonRequest;
import dev.gallerist.lesson.LessonStarter;
import dev.gallerist.lesson.OpenLesson;
import jakarta.inject.Singleton;

/** Starts lessons with the pipeline: the one place where the server meets it. */
@Singleton
class PipelineLessons implements LessonStarter {

    @Override
    public OpenLesson open(LessonRequest request) throws LessonRefused {
        throw new LessonRefused("This build has no pipeline yet, so it cannot read a lesson.");
    }
}
