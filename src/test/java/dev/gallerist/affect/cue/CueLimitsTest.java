package dev.gallerist.affect.cue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class CueLimitsTest {

    @Test
    void aCueNeverPointsAtOneOrTwoPeople() {
        assertEquals(
                "The limits of cues cannot be so: least-people is 3 to 1000, not 2.",
                refusal(Duration.ofSeconds(35), 0.25, 2, Duration.ofMinutes(2)));
    }

    @Test
    void whatCannotBeIsRefusedWithItsName() {
        assertEquals(
                "The limits of cues cannot be so: sustained is PT1S to PT10M, not PT0S.",
                refusal(Duration.ZERO, 0.25, 3, Duration.ofMinutes(2)));
        assertEquals(
                "The limits of cues cannot be so: least-share is a share, more than 0 and at most 1, not 25.0.",
                refusal(Duration.ofSeconds(35), 25, 3, Duration.ofMinutes(2)));
        assertEquals(
                "The limits of cues cannot be so: baseline is PT6M to PT24H, not PT5M.",
                refusal(Duration.ofSeconds(35), 0.25, 3, Duration.ofMinutes(6)));
        assertEquals(
                "The limits of cues cannot be so: least-share is a share, more than 0 and at most 1, not NaN.",
                refusal(Duration.ofSeconds(35), Double.NaN, 3, Duration.ofMinutes(2)));
    }

    private static String refusal(Duration sustained, double share, int people, Duration leastBaseline) {
        CueLimits d = CueLimits.DEFAULT;
        return assertThrows(
                        IllegalArgumentException.class,
                        () -> new CueLimits(
                                d.every(),
                                d.longestGap(),
                                sustained,
                                d.steady(),
                                share,
                                people,
                                d.aboveBaseline(),
                                d.baseline(),
                                leastBaseline,
                                d.adapting(),
                                d.clearsAt(),
                                d.clearsAfter(),
                                d.longest(),
                                d.coolDown(),
                                d.between(),
                                d.mostInAnHour(),
                                d.snooze()))
                .getMessage();
    }
}
