package dev.gallerist.cli.server;

import dev.gallerist.affect.cue.CueLimits;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When a teacher is given a cue, {@code gallerist.cues.*}; see docs/cues.md and {@link CueLimits}, which checks them. */
@ConfigMapping(prefix = "gallerist.cues")
public interface CuesConfig {

    /** How often the class is looked at. */
    @WithDefault("1S")
    Duration every();

    /** A longer time without a picture breaks what was being judged. */
    @WithDefault("5S")
    Duration longestGap();

    /** How long a change has to last. */
    @WithDefault("35S")
    Duration sustained();

    /** In what share of that time's looks it has to be there. */
    @WithDefault("0.8")
    double steady();

    /** What share of the faces has to show it. */
    @WithDefault("0.25")
    double leastShare();

    /** How many people have to show it, 3 or more. */
    @WithDefault("3")
    int leastPeople();

    /** How much more of the faces have to show it than usual in this class, as a share. */
    @WithDefault("0.15")
    double aboveBaseline();

    /** Over how much time at the beginning of a lesson the usual share is a plain mean. */
    @WithDefault("5M")
    Duration baseline();

    /** How much of that there has to be before any cue. */
    @WithDefault("2M")
    Duration leastBaseline();

    /** Half-life of the usual share afterwards. */
    @WithDefault("10M")
    Duration adapting();

    /** How much of the rise has to be left for a cue to last. */
    @WithDefault("0.5")
    double clearsAt();

    /** For how long less has to be left before it is over. */
    @WithDefault("5S")
    Duration clearsAfter();

    /** After so much time a cue is over even so. */
    @WithDefault("5M")
    Duration longest();

    /** Time between two cues of one kind. */
    @WithDefault("4M")
    Duration coolDown();

    /** Time between two cues of any kinds. */
    @WithDefault("1M")
    Duration between();

    /** Cues in any sixty minutes; 0 for none at all. */
    @WithDefault("4")
    int mostInAnHour();

    /** How long a kind keeps quiet after "Not now". */
    @WithDefault("20M")
    Duration snooze();

    /**
     * All of them.
     *
     * @throws IllegalArgumentException when one of them cannot be, with a sentence that says which
     */
    default CueLimits limits() {
        return new CueLimits(
                every(),
                longestGap(),
                sustained(),
                steady(),
                leastShare(),
                leastPeople(),
                aboveBaseline(),
                baseline(),
                leastBaseline(),
                adapting(),
                clearsAt(),
                clearsAfter(),
                longest(),
                coolDown(),
                between(),
                mostInAnHour(),
                snooze());
    }
}
