package dev.gallerist.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is refused before anything is measured. */
class BenchCommandTest {

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void aNetThatIsNotInTheTable() throws IOException {
        isRefused(
                "There is no net vgg19 in Table 4; there are vgg16, resnet18, inceptionv3, senet50, mobilenetv1, b0, b2.",
                "nets",
                "--nets",
                "b0,vgg19");
    }

    @Test
    void aPlaceTheTableCannotGo() throws IOException {
        String nowhere = folder.resolve("nowhere/bench.json").toString();
        isRefused("There is no folder " + folder.resolve("nowhere"), "nets", "--json", nowhere);
        isRefused("There is no folder " + folder.resolve("nowhere"), "expression", "--json", nowhere);
        isRefused(folder + " is a folder; give --json the name of a file.", "expression", "--json", folder.toString());
    }

    @Test
    void anOptionThatIsNone() throws IOException {
        isRefused("Unknown option: '--threads=4'", "nets", "--threads=4");
        isRefused("Missing required parameter for option '--nets'", "nets", "--nets");
    }

    @Test
    void aLessonForNamesThatIsNone() throws IOException {
        isRefused("Missing required option: '--lesson=SOURCE'", "names");
        isRefused("--fps must be 0.1 to 60, not 0.0.", "names", "--lesson", "demonstration", "--fps", "0");
    }

    @Test
    void overlaysThatCannotBe() throws IOException {
        isRefused("--overlays must be 1 to 2000, not 0.", "live", "--overlays", "0");
        isRefused("--never-reading must be 0 to 5, not 6.", "live", "--overlays", "5", "--never-reading", "6");
        isRefused("--rounds must be 1 to 100, not 0.", "live", "--rounds", "0");
        isRefused("--seconds must be 5 to 3600, not 4.", "live", "--seconds", "4");
        isRefused("--fps must be 0.1 to 60, not 61.0.", "live", "--fps", "61");
        String nowhere = folder.resolve("nowhere.mp4").toString();
        isRefused("There is no recording " + nowhere, "live", "--lesson", nowhere);
    }

    @Test
    void aServerThatIsNotPackaged() throws IOException {
        isRefused("The packaged program is measured; build it with mvn package", "live");
    }

    @Test
    void withoutAnythingItSaysWhatCanBeMeasured() throws IOException {
        assertEquals(0, bench());
        assertTrue(
                out.toString().contains("nets")
                        && out.toString().contains("expression")
                        && out.toString().contains("names")
                        && out.toString().contains("live"),
                out.toString());
    }

    private void isRefused(String sentence, String... arguments) throws IOException {
        err.getBuffer().setLength(0);
        assertEquals(2, bench(arguments), err.toString());
        assertTrue(err.toString().startsWith(sentence), err.toString());
        assertEquals(1, err.toString().lines().count(), err.toString());
        assertEquals("", out.toString());
    }

    private int bench(String... arguments) throws IOException {
        String[] all = new String[arguments.length + 1];
        all[0] = "bench";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        ConfiguredModels models = new ConfiguredModels(folder);
        return Gallerist.run(all, models.places(), new PrintWriter(out, true), new PrintWriter(err, true));
    }
}
