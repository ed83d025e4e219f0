package dev.gallerist.cli.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gallerist.affect.CueKind;
import dev.gallerist.affect.cue.CueLimits;
import dev.gallerist.affect.cue.RaisedCue;
import dev.gallerist.affect.cue.WatchedClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Keeps the drawing in docs/cues.md what the rule does. After a change that is meant to show,
 * {@code mvn test -Dtest=CuePlotTest -Dplot.write=true} draws it anew; look at it.
 */
class CuePlotTest {

    private static final Path PLOT = Path.of("docs/images/cues.svg");
    private static final int STUDENTS = 24;

    private final Random chance = new Random(7);
    private final WatchedClass watched = new WatchedClass(CueLimits.DEFAULT, 1);
    private final List<Chart.Point> share = new ArrayList<>();

    @Test
    void theDrawingIsWhatTheRuleDoes() throws IOException {
        // Given a class of 24 with changes that last, pass, come too soon and last again
        minutes(6, 0.08);
        minutes(8.5, 0.45);
        minutes(9.5, 0.08);
        minutes(9.9, 0.45);
        minutes(10.5, 0.08);
        minutes(11.7, 0.45);
        minutes(15, 0.08);
        minutes(16.5, 0.5);
        minutes(20, 0.08);
        // When
        String svg = drawn();
        // Then
        if (Boolean.getBoolean("plot.write")) {
            Files.writeString(PLOT, svg);
        }
        assertEquals(Files.readString(PLOT), svg);
        assertEquals(2, watched.cues().size());
    }

    private void minutes(double until, double each) {
        while (watched.at() < until * 60 - 1e-6) {
            // what a face shows stays for some seconds, so the counts do as well
            if (Math.round(watched.at()) % 4 == 0) {
                int showing = 0;
                for (int i = 0; i < STUDENTS; i++) {
                    showing += chance.nextDouble() < each ? 1 : 0;
                }
                share.add(new Chart.Point(watched.at() / 60, 100.0 * showing / STUDENTS));
                watched.shows(CueKind.NEGATIVE, showing, STUDENTS);
            }
            watched.picture();
        }
    }

    private String drawn() {
        Chart chart = new Chart(
                new Chart.Axis("minutes of the lesson", 0, 20, 2),
                new Chart.Axis("faces that look negative, % of 24", 0, 100, 10),
                3,
                5);
        for (RaisedCue cue : watched.cues()) {
            double from = watched.givenAt(cue.number()) / 60;
            chart.bar(from, cue.window().end() / 60, 70, Chart.ORANGE, "cue " + cue.number());
        }
        return chart.line(share, Chart.BLUE, false)
                .line(List.of(new Chart.Point(0, 25), new Chart.Point(20, 25)), Chart.GREY, true)
                .explain(Chart.BLUE, false, "share of the readable faces that look negative")
                .explain(Chart.GREY, true, "a quarter: the least share for a cue")
                .explain(Chart.ORANGE, false, "a cue, from when it is given to when it is over")
                .svg(
                        "When cues are given",
                        "The share of negative-looking faces over twenty minutes. It rises four times: for two and a half"
                                + " minutes, which gives a cue after 35 seconds; for 24 seconds, which is too short; for"
                                + " 72 seconds, less than four minutes after the first cue; and for 90 seconds, which gives"
                                + " the second cue.");
    }
}
