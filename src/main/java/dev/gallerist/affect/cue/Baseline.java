package dev.gallerist.affect.cue;

/**
 * What share of its faces usually shows something in this class: over the first minutes of the lesson a plain mean over time,
 * afterwards one in which older minutes fade.
 *
 * <p>A class is its own yardstick because faces at rest, light, cameras and the expression net itself make some classes look
 * sad all the time. It is a mean and no median: in a small class the usual share is 0 in most looks, so that a median would call
 * every second face unusual. It fades slowly, because what becomes usual is no news, while half a minute of
 * change must hardly move it. Belongs to one thread.
 */
final class Baseline {

    private final double settled;
    private final double least;
    private final double halfLife;
    private double seconds;
    private double mean;

    Baseline(CueLimits limits) {
        settled = CueLimits.seconds(limits.baseline());
        least = CueLimits.seconds(limits.leastBaseline());
        halfLife = CueLimits.seconds(limits.adapting());
    }

    /** For so many seconds this share showed it. */
    void add(double share, double forSeconds) {
        seconds += forSeconds;
        double weight = seconds <= settled ? forSeconds / seconds : 1 - Math.pow(0.5, forSeconds / halfLife);
        mean += (share - mean) * weight;
    }

    /** Whether enough of the class was seen to say what is usual. */
    boolean known() {
        return seconds >= least;
    }

    /** The usual share, 0 to 1; 0 before anything was seen. */
    double share() {
        return mean;
    }
}
