package dev.gallerist.cli.bench;

import java.util.Map;

/** A net with its times, in the order they were measured. */
record Timed(Entrant entrant, Map<Setting, Timing> timings) {

    /**
     * How nets are run.
     *
     * @param cores how many are at work
     * @param batch pictures at once
     */
    record Setting(int cores, int batch) {}
}
