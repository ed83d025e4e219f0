package dev.gallerist.affect.cue;

import java.time.Duration;

/**
 * When a cue is given: every threshold of {@link CueRule}. Immutable. The defaults are proposals to be tuned, not the findings of
 * a study; {@code docs/cues.md} says where each comes from.
 *
 * @param every how often the class is looked at, 0.1 s to 5 s
 * @param longestGap a longer time without a look breaks what was being judged: nobody knows what happened in it
 * @param sustained how long a change has to last, 1 s to 10 min
 * @param steady in what share of these looks it has to be there, more than a half to 1: detectors blink
 * @param leastShare share of the faces that show it, more than 0 to 1
 * @param leastPeople how many show it; at least 3, so that a cue never points at one or two people
 * @param aboveBaseline how much more of the faces show it than usual, as a share, more than 0 to 1
 * @param baseline over how much time at the beginning the usual share is a plain mean
 * @param leastBaseline how much of that there has to be before any cue, at most {@code baseline}
 * @param adapting half-life of the usual share afterwards: after so much time half of it is newer
 * @param clearsAt how much of the rise over the baseline has to be left, 0 to less than 1; below it a cue is over
 * @param clearsAfter for how long it has to be below
 * @param longest after so much time a cue is over even so: what stays is no news
 * @param coolDown time between two cues of one kind
 * @param between time between two cues of any kinds
 * @param mostInAnHour cues in any sixty minutes, 0 to 60; with 0 there are none
 * @param snooze how long a kind keeps quiet after "Not now"
 */
public record CueLimits(
        Duration every,
        Duration longestGap,
        Duration sustained,
        double steady,
        double leastShare,
        int leastPeople,
        double aboveBaseline,
        Duration baseline,
        Duration leastBaseline,
        Duration adapting,
        double clearsAt,
        Duration clearsAfter,
        Duration longest,
        Duration coolDown,
        Duration between,
        int mostInAnHour,
        Duration snooze) {

    private static final Duration DAY = Duration.ofDays(1);

    /** What lessons are watched with unless they are told otherwise. */
    public static final CueLimits DEFAULT = new CueLimits(
            Duration.ofSeconds(1),
            Duration.ofSeconds(5),
            Duration.ofSeconds(35),
            0.8,
            0.25,
            3,
            0.15,
            Duration.ofMinutes(5),
            Duration.ofMinutes(2),
            Duration.ofMinutes(10),
            0.5,
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(4),
            Duration.ofMinutes(1),
            4,
            Duration.ofMinutes(20));

    public CueLimits {
        within("every", every, Duration.ofMillis(100), Duration.ofSeconds(5));
        within("longest-gap", longestGap, every, Duration.ofMinutes(1));
        within("sustained", sustained, Duration.ofSeconds(1), Duration.ofMinutes(10));
        require(steady > 0.5 && steady <= 1, "steady is more than 0.5 and at most 1, not " + steady);
        share("least-share", leastShare);
        require(leastPeople >= 3 && leastPeople <= 1000, "least-people is 3 to 1000, not " + leastPeople);
        share("above-baseline", aboveBaseline);
        within("least-baseline", leastBaseline, every, DAY);
        within("baseline", baseline, leastBaseline, DAY);
        within("adapting", adapting, Duration.ofSeconds(1), DAY);
        require(clearsAt >= 0 && clearsAt < 1, "clears-at is 0 to less than 1, not " + clearsAt);
        within("clears-after", clearsAfter, Duration.ZERO, Duration.ofMinutes(10));
        within("longest", longest, Duration.ofSeconds(1), DAY);
        within("cool-down", coolDown, Duration.ZERO, DAY);
        within("between", between, Duration.ZERO, DAY);
        require(mostInAnHour >= 0 && mostInAnHour <= 60, "most-in-an-hour is 0 to 60, not " + mostInAnHour);
        within("snooze", snooze, Duration.ZERO, DAY);
    }

    private static void share(String name, double value) {
        require(value > 0 && value <= 1, name + " is a share, more than 0 and at most 1, not " + value);
    }

    private static void within(String name, Duration value, Duration least, Duration most) {
        require(
                value.compareTo(least) >= 0 && value.compareTo(most) <= 0,
                name + " is " + least + " to " + most + ", not " + value);
    }

    private static void require(boolean holds, String sentence) {
        if (!holds) {
            throw new IllegalArgumentException("The limits of cues cannot be so: " + sentence + ".");
        }
    }

    /**
     * The same for the drawn demonstration class, which lasts a minute: what takes minutes in a lesson takes seconds there, so that
     * a visitor sees a cue. Shares, people and cues in an hour stay as they are.
     */
    public CueLimits forDemonstration() {
        return new CueLimits(
                Duration.ofMillis(500),
                Duration.ofSeconds(5),
                Duration.ofSeconds(2),
                steady,
                leastShare,
                leastPeople,
                aboveBaseline,
                Duration.ofSeconds(30),
                Duration.ofSeconds(15),
                Duration.ofMinutes(2),
                clearsAt,
                Duration.ofSeconds(8),
                Duration.ofSeconds(30),
                Duration.ofSeconds(20),
                Duration.ofSeconds(5),
                mostInAnHour,
                Duration.ofSeconds(40));
    }

    static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }
}
