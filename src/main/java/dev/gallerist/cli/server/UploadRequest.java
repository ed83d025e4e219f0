package dev.gallerist.cli.server;

import dev.gallerist.lesson.Pace;

/** What is said beside an upload's bytes. */
record UploadRequest(String title, Pace pace) {

    /** @throws ApiProblem when there is no such pace */
    static UploadRequest checked(String name, String pace) {
        return new UploadRequest(Title.of(name == null ? "" : name), StartRequest.pace(pace));
    }
}
