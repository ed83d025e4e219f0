package dev.gallerist.cli.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gallerist.affect.Expression;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GroupsTest {

    @TempDir
    Path folder;

    private static final List<Judged> THREE = List.of(
            named("a.png", Readings.right(Expression.ANGER, 0.9)),
            named("b.png", Readings.wrong(Expression.ANGER, 0.9)),
            named("c.png", Readings.right(Expression.ANGER, 0.9)));

    @Test
    void eachGroupGetsItsShareInEachColumn() throws IOException {
        // Given two columns of groups, of which one does not know the last picture
        Groups groups = Groups.read(csv("file,age,glasses\na.png,young,no\nb.png,old,no\nc.png,,yes\n"));
        // Then
        assertEquals(
                Map.of(
                        "age", Map.of("young", new Share(1, 1), "old", new Share(0, 1), "(no label)", new Share(1, 1)),
                        "glasses", Map.of("no", new Share(1, 2), "yes", new Share(1, 1))),
                groups.shares(THREE));
    }

    @Test
    void groupsAreNamedWithWhatIsTooFewToTell() throws IOException {
        String said = printed(Groups.read(csv("file,age\na.png,young|\u001b[2Jbold\n")));
        assertTrue(said.contains("| young  [2Jbold | 1 | 100.00 % (20.7 to 100.0), too few to tell |"), said);
        assertFalse(said.contains("unknown"), said);
    }

    @Test
    void withoutLabelsItIsSaidThatNothingIsKnown() {
        String said = printed(Groups.none());
        assertTrue(said.contains("whether the net reads some groups of people worse than others is unknown."), said);
    }

    @Test
    void tablesThatAreNoneAreRefusedWithASentence() throws IOException {
        refused("is no table of labels", csv("name,group\na.png,young\n"));
        refused("is no table of labels", csv(""));
        refused("names no groups", csv("file\na.png\n"));
        refused("Line 3 of groups.csv cannot be read", csv("file,age\na.png,young\nb.png,old,er\n"));
        refused("There is no file", folder.resolve("nowhere.csv"));
        refused(
                "is no text in UTF-8",
                Files.write(folder.resolve("groups.csv"), new byte[] {'f', 'i', 'l', 'e', ',', (byte) 0xff, '\n'}));
    }

    private static void refused(String sentence, Path file) {
        IOException refused = assertThrows(IOException.class, () -> Groups.read(file));
        assertTrue(refused.getMessage().contains(sentence), refused.getMessage());
    }

    private static String printed(Groups groups) {
        StringWriter printed = new StringWriter();
        groups.print(new PrintWriter(printed, true), THREE);
        return printed.toString();
    }

    private static Judged named(String name, Judged judged) {
        return new Judged(name, judged.truth(), judged.scores());
    }

    private Path csv(String text) throws IOException {
        return Files.writeString(folder.resolve("groups.csv"), text);
    }
}
