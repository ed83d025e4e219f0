package dev.gallerist.cli.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gallerist.affect.stat.Subject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The layouts in which AFEW and VGAF were given out. */
class ClipSetTest {

    @TempDir
    Path set;

    @Test
    void afewIsFoldersOfClassesInTwoParts() throws IOException {
        file("Train_AFEW/Angry/000046280.avi");
        file("Train_AFEW/Surprise/010924040.avi");
        file("Train_AFEW/Surprise/notes.txt");
        file("Train_AFEW/Surprise/._010924040.avi");
        file("Val_AFEW/Happy/000115960.avi");
        ClipSet read = ClipSet.read(Subject.INDIVIDUAL, set);
        assertEquals(List.of("anger", "surprise"), classes(read, read.training()));
        assertEquals(List.of("happiness"), classes(read, read.validation()));
        assertEquals("Train_AFEW/Angry/000046280.avi", read.training().get(0).name());
    }

    @Test
    void afewMayLieOneFolderDeeperOnEachLevel() throws IOException {
        file("AFEW_2019/Train_AFEW/Train_AFEW/angry/1.avi");
        file("AFEW_2019/Val_AFEW/Val_AFEW/Sad/2.avi");
        ClipSet read = ClipSet.read(Subject.INDIVIDUAL, set);
        assertEquals(List.of("anger"), classes(read, read.training()));
        assertEquals(List.of("sadness"), classes(read, read.validation()));
    }

    @Test
    void vgafIsTwoFoldersWithListsOfLabels() throws IOException {
        file("Train/1_1.mp4");
        file("Train/1_2.mp4");
        file("Train/20_13.mp4");
        file("Val/77_4.mp4");
        write("Train_labels.txt", "Vid_name Label\n1_1 3\n1_2 1\n20_13 2\n99_1 2\n");
        write("Val_labels.txt", "Vid_name Label\r\n77_4 2\r\n");
        ClipSet read = ClipSet.read(Subject.GROUP, set);
        assertEquals(List.of("negative", "positive", "neutral"), classes(read, read.training()));
        assertEquals(
                List.of("1", "1", "20"),
                read.training().stream().map(Clip::source).toList());
        assertEquals(List.of("neutral"), classes(read, read.validation()));
        assertEquals(1, read.missing());
    }

    @Test
    void whatIsLaidOutOtherwiseIsRefusedInASentence() throws IOException {
        refused(Subject.INDIVIDUAL, set, "has no Train_AFEW; give the folder of AFEW");
        refused(Subject.GROUP, set, "has no folder Train; give the folder of VGAF");
        refused(Subject.GROUP, set.resolve("nowhere"), "There is no folder");
        file("Train/1_1.mp4");
        refused(Subject.GROUP, set, "There is no Train_labels.txt");
        write("Train_labels.txt", "1_1 4\n");
        refused(Subject.GROUP, set, "Train_labels.txt has a line that is not a clip's name and 1, 2 or 3");
        write("Train_labels.txt", "2_1 1\n");
        refused(Subject.GROUP, set, "has none of the clips");
        file("Train_AFEW/Bored/1.avi");
        refused(Subject.INDIVIDUAL, set, "has no clips in folders named Angry");
    }

    private static List<String> classes(ClipSet set, List<Clip> clips) {
        return clips.stream().map(clip -> set.classes().get(clip.label())).toList();
    }

    private static void refused(Subject subject, Path folder, String sentence) {
        IOException refusal = assertThrows(IOException.class, () -> ClipSet.read(subject, folder));
        assertTrue(refusal.getMessage().contains(sentence), refusal.getMessage());
    }

    private void file(String name) throws IOException {
        write(name, "");
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(set.resolve(name).getParent());
        Files.writeString(set.resolve(name), text);
    }
}
