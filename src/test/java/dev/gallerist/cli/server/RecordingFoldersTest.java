package dev.gallerist.cli.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordingFoldersTest {

    @TempDir
    private Path disk;

    private Path lesson;
    private RecordingFolders folders;

    @BeforeEach
    void layOut() throws IOException {
        Path allowed = Files.createDirectory(disk.resolve("allowed"));
        lesson = Files.createFile(Files.createDirectory(allowed.resolve("may")).resolve("lesson.mp4"));
        Path secret = Files.createFile(disk.resolve("secret.mp4"));
        Files.createSymbolicLink(allowed.resolve("out.mp4"), secret);
        Files.createSymbolicLink(allowed.resolve("in.mp4"), lesson);
        Files.createDirectory(disk.resolve("allowed-not"));
        Files.createFile(disk.resolve("allowed-not/lesson.mp4"));
        folders = new RecordingFolders(List.of(disk.resolve("missing"), allowed));
    }

    @Test
    void findsWhatLiesBelowAnAllowedFolder() throws IOException {
        assertEquals(lesson.toRealPath(), folders.resolve("may/lesson.mp4"));
        assertEquals(lesson.toRealPath(), folders.resolve(lesson.toString()));
        assertEquals(lesson.toRealPath(), folders.resolve("in.mp4"), "a link that stays inside");
    }

    @Test
    void whatLiesElsewhereIsAnsweredLikeWhatIsNotThere() {
        for (String named : List.of(
                "nothing.mp4",
                "../secret.mp4",
                "out.mp4",
                "../allowed-not/lesson.mp4",
                disk.resolve("secret.mp4").toString(),
                "may",
                "",
                "a\0b")) {
            ApiProblem problem = assertThrows(ApiProblem.class, () -> folders.resolve(named), named);
            assertEquals(404, problem.status(), named);
            assertEquals("no-such-recording", problem.body().get("type").asText(), named);
        }
    }

    @Test
    void withoutAFolderNothingIsAllowed() {
        RecordingFolders none = new RecordingFolders(List.of());

        ApiProblem problem = assertThrows(ApiProblem.class, () -> none.resolve(lesson.toString()));

        assertEquals(403, problem.status());
    }
}
