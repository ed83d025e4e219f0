package dev.gallerist.cli.server;

import dev.gallerist.lesson.Pace;

/** What is said beside an upload's bytes, checked. */
record UploadRequest(String title, Pace pace, LessonWishes wishes) {

    /**
     * Takes what came from outside; null where nothing did.
     *
     * @throws ApiProblem when there is no such pace, or what is wished for is unclear
     */
    static UploadRequest checked(
            String name, String pace, String course, String everyone, Boolean individuals, String ownName) {
        return new UploadRequest(
                Title.of(name == null ? "" : name),
                StartRequest.pace(pace),
                LessonWishes.checked(course, everyone, individuals, ownName));
    }
}
