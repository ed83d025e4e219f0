package dev.gallerist.affect.cue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gallerist.affect.CueKind;
import dev.gallerist.affect.TimeWindow;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rule with its defaults, on classes that change and change back. */
class CueRuleTest {

    /** Eighteen readable faces of which one usually looks negative, and twenty cameras, for 400 seconds. */
    private final WatchedClass quiet = new WatchedClass(CueLimits.DEFAULT, 1)
            .shows(CueKind.NEGATIVE, 1, 18)
            .shows(CueKind.SURPRISE, 0, 18)
            .shows(CueKind.AWAY, 0, 20)
            .until(400);

    @Test
    void aChangeThatLastsGivesACueThatSaysWhy() {
        // When seven look negative from second 400 on
        quiet.shows(CueKind.NEGATIVE, 7, 18).until(435);
        assertEquals(List.of(), quiet.cues());
        quiet.picture();
        // Then after 35 seconds
        RaisedCue cue = quiet.active().orElseThrow();
        assertEquals(1, cue.number());
        assertEquals(CueKind.NEGATIVE, cue.kind());
        assertEquals(new TimeWindow(400, 435), cue.window());
        assertEquals(new CueFaces(7, 18), cue.faces());
        assertEquals(1 / 18.0, cue.baseline(), 1e-9);
    }

    @Test
    void aChangeThatPassesGivesNone() {
        quiet.shows(CueKind.NEGATIVE, 9, 18).until(434);
        quiet.shows(CueKind.NEGATIVE, 1, 18).until(600);
        assertEquals(List.of(), quiet.cues());
    }

    @ParameterizedTest(name = "{0} of {1}")
    @CsvSource({"2, 4", "2, 2", "3, 13", "4, 17", "0, 0"})
    void fewerThanThreeOrThanAQuarterAreNoChangeOfTheClass(int showing, int all) {
        quiet.shows(CueKind.SURPRISE, showing, all).until(800);
        assertEquals(List.of(), quiet.cues());
    }

    @ParameterizedTest(name = "{0} of {1}")
    @CsvSource({"3, 3", "3, 12", "5, 20"})
    void threeWhoAreAQuarterAreOne(int showing, int all) {
        quiet.shows(CueKind.SURPRISE, showing, all).until(440);
        assertEquals(CueKind.SURPRISE, quiet.active().orElseThrow().kind());
    }

    @Test
    void aClassThatAlwaysLooksSoIsItsOwnYardstick() {
        // Given eight of twenty look negative all the time, as light or a net can make them
        WatchedClass sombre = new WatchedClass(CueLimits.DEFAULT, 1)
                .shows(CueKind.NEGATIVE, 8, 20)
                .until(1000);
        assertEquals(List.of(), sombre.cues());
        // When, Then two more are not clearly more, four are
        sombre.shows(CueKind.NEGATIVE, 10, 20).until(1100);
        assertEquals(List.of(), sombre.cues());
        sombre.shows(CueKind.NEGATIVE, 12, 20).until(1140);
        assertEquals(1, sombre.cues().size());
        // and it is over when half of the rise is gone, though the share is still high
        sombre.shows(CueKind.NEGATIVE, 8, 20).until(1150);
        assertFalse(sombre.cues().get(0).active());
    }

    @Test
    void beforeTwoMinutesOfTheClassAreKnownThereIsNone() {
        // Given a change that comes in the first minute, and the looks it is judged by are not in the baseline
        WatchedClass young = new WatchedClass(CueLimits.DEFAULT, 1)
                .shows(CueKind.SURPRISE, 0, 12)
                .until(119)
                .shows(CueKind.SURPRISE, 6, 12);
        // When, Then the first moment at which two minutes lie before the last 35 seconds
        young.until(155);
        assertEquals(List.of(), young.cues());
        young.until(160);
        assertEquals(155, young.givenAt(1));
    }

    @Test
    void aDetectorThatBlinksDoesNotHideAChange() {
        // When every fifth look shows nothing
        for (int second = 400; second < 440; second++) {
            quiet.shows(CueKind.NEGATIVE, second % 5 == 4 ? 0 : 7, 18).picture();
        }
        // Then
        assertEquals(435, quiet.givenAt(1));
        // but a change that is there every other second only is none
        WatchedClass wavering = new WatchedClass(CueLimits.DEFAULT, 1)
                .shows(CueKind.NEGATIVE, 1, 18)
                .until(400);
        for (int second = 400; second < 600; second++) {
            wavering.shows(CueKind.NEGATIVE, second % 2 == 0 ? 7 : 0, 18).picture();
        }
        assertEquals(List.of(), wavering.cues());
    }

    @Test
    void aCueLastsUntilHalfOfTheRiseIsGoneForSomeSeconds() {
        quiet.shows(CueKind.NEGATIVE, 7, 18).until(440);
        // When it sinks below what gave the cue, but not below half: the counts that stay are the last clear ones
        quiet.shows(CueKind.NEGATIVE, 3, 18).until(480);
        assertEquals(new CueFaces(7, 18), quiet.active().orElseThrow().faces());
        assertEquals(479, quiet.active().orElseThrow().window().end());
        // and below half for a moment
        quiet.shows(CueKind.NEGATIVE, 1, 18).until(484);
        quiet.shows(CueKind.NEGATIVE, 4, 18).until(490);
        assertTrue(quiet.active().isPresent());
        // and below half for good
        quiet.shows(CueKind.NEGATIVE, 2, 18).until(500);
        // Then it was over when it sank
        assertEquals(Optional.empty(), quiet.active());
        assertEquals(new TimeWindow(400, 490), quiet.cues().get(0).window());
    }

    @Test
    void aKindRestsAfterACue() {
        oneCue();
        // When the same comes again after two minutes, and after it stayed for five
        quiet.shows(CueKind.NEGATIVE, 1, 18).until(560);
        quiet.shows(CueKind.NEGATIVE, 9, 18).until(600);
        quiet.shows(CueKind.NEGATIVE, 1, 18).until(700);
        assertEquals(1, quiet.cues().size());
        quiet.shows(CueKind.NEGATIVE, 9, 18).until(760);
        // Then it is told four minutes after the first was over
        assertEquals(2, quiet.cues().size());
        assertEquals(735, quiet.givenAt(2));
        assertTrue(quiet.givenAt(2) >= quiet.cues().get(0).window().end() + 240);
    }

    @Test
    void betweenTwoCuesOfAnyKindIsAMinute() {
        oneCue();
        double over = quiet.cues().get(0).window().end();
        quiet.shows(CueKind.NEGATIVE, 1, 18).shows(CueKind.AWAY, 12, 20).until(600);
        assertEquals(CueKind.AWAY, quiet.cues().get(1).kind());
        assertEquals(over + 60, quiet.givenAt(2));
    }

    @Test
    void ofTwoChangesTheClearerIsTold() {
        quiet.shows(CueKind.SURPRISE, 6, 18).shows(CueKind.AWAY, 12, 20).until(440);
        assertEquals(
                List.of(CueKind.AWAY),
                quiet.cues().stream().map(RaisedCue::kind).toList());
    }

    @Test
    void notNowEndsACueAndKeepsItsKindQuietForLonger() {
        quiet.shows(CueKind.NEGATIVE, 9, 18).until(440).notNow(CueKind.NEGATIVE);
        assertEquals(new TimeWindow(400, 439), quiet.cues().get(0).window());
        assertEquals(Optional.empty(), quiet.active());
        // When it comes and goes for twenty minutes
        for (double at = 500; at < 439 + 1200 - 100; at += 200) {
            quiet.shows(CueKind.NEGATIVE, 1, 18).until(at);
            quiet.shows(CueKind.NEGATIVE, 9, 18).until(at + 60);
        }
        assertEquals(1, quiet.cues().size());
        // and other kinds are not told to be quiet
        quiet.shows(CueKind.NEGATIVE, 1, 18).shows(CueKind.SURPRISE, 9, 18).until(1600);
        assertEquals(CueKind.SURPRISE, quiet.cues().get(1).kind());
    }

    @Test
    void whatStaysIsNoNewsAndIsNotToldAgain() {
        // When it stays for twenty minutes, hovering about what is needed
        for (int second = 400; second < 1600; second++) {
            quiet.shows(CueKind.NEGATIVE, second % 7 == 0 ? 5 : 9, 18).picture();
        }
        // Then the cue ended after five minutes and there was one
        assertEquals(1, quiet.cues().size());
        assertEquals(new TimeWindow(400, 735), quiet.cues().get(0).window());
        assertFalse(quiet.cues().get(0).active());
    }

    @Test
    void nobodyKnowsWhatHappenedWhileNoPictureCame() {
        // Given a change that has lasted for twenty seconds
        quiet.shows(CueKind.NEGATIVE, 9, 18).until(420).gap(60);
        // When the pictures come again, Then it is judged anew
        quiet.until(515);
        assertEquals(List.of(), quiet.cues());
        quiet.picture();
        assertEquals(new TimeWindow(480, 515), quiet.cues().get(0).window());
        // and a cue that was active is over with the last picture
        quiet.gap(6).picture();
        assertEquals(new TimeWindow(480, 515), quiet.cues().get(0).window());
        assertFalse(quiet.cues().get(0).active());
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 2, 5, 30})
    void theRateOfPicturesChangesNothing(double picturesPerSecond) {
        WatchedClass watched = new WatchedClass(CueLimits.DEFAULT, picturesPerSecond)
                .shows(CueKind.AWAY, 2, 20)
                .until(300)
                .shows(CueKind.AWAY, 10, 20)
                .until(360)
                .shows(CueKind.AWAY, 2, 20)
                .until(400);
        assertEquals(1, watched.cues().size());
        assertEquals(335, watched.givenAt(1), 1.1);
        assertEquals(360, watched.cues().get(0).window().end(), 1.1);
    }

    @Test
    void withNoneInAnHourThereIsNone() {
        CueLimits d = CueLimits.DEFAULT;
        CueLimits none = new CueLimits(
                d.every(),
                d.longestGap(),
                d.sustained(),
                d.steady(),
                d.leastShare(),
                d.leastPeople(),
                d.aboveBaseline(),
                d.baseline(),
                d.leastBaseline(),
                d.adapting(),
                d.clearsAt(),
                d.clearsAfter(),
                d.longest(),
                d.coolDown(),
                d.between(),
                0,
                d.snooze());
        WatchedClass watched = new WatchedClass(none, 1)
                .shows(CueKind.AWAY, 0, 20)
                .until(300)
                .shows(CueKind.AWAY, 20, 20)
                .until(400);
        assertEquals(List.of(), watched.cues());
        assertEquals(
                List.of(),
                new WatchedClass(none.forDemonstration(), 2)
                        .shows(CueKind.AWAY, 0, 20)
                        .until(30)
                        .shows(CueKind.AWAY, 20, 20)
                        .until(60)
                        .cues());
    }

    /** A cue that is over shortly after second 460. */
    private void oneCue() {
        quiet.shows(CueKind.NEGATIVE, 7, 18).until(460);
        quiet.shows(CueKind.NEGATIVE, 1, 18).until(470);
        assertEquals(new TimeWindow(400, 460), quiet.cues().get(0).window());
    }
}
