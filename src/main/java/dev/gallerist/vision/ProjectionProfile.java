package dev.gallerist.vision;

import java.util.ArrayList;
import java.util.List;

/** How many samples of each line, row or column, do not show the background. */
final class ProjectionProfile {

    /** Stray bright dots that a line of background may have, as a part of its samples. */
    private static final double STRAY = 0.02;

    /** Beside bright tiles a compressor's ringing marks part of the background too: it counts against its surroundings. */
    private static final double RINGING = 0.35;

    /** How far ringing reaches: a block of eight pixels and a little. */
    private static final int REACH = 10;

    private final int first;
    private final int[] filled;
    private final int samples;

    /**
     * @param first number of the first line
     * @param lines how many there are
     * @param samples looked at on each
     */
    ProjectionProfile(int first, int lines, int samples) {
        this.first = first;
        this.filled = new int[lines];
        this.samples = samples;
    }

    void count(int line) {
        filled[line - first]++;
    }

    /** The stretches between lines of background, the shortest left out. */
    List<Span> filled(int shortest) {
        List<Span> spans = new ArrayList<>();
        int start = 0;
        for (int line = 0; line <= filled.length; line++) {
            if (line == filled.length || empty(line)) {
                if (line - start >= shortest) {
                    spans.add(new Span(first + start, first + line));
                }
                start = line + 1;
            }
        }
        return spans;
    }

    private boolean empty(int line) {
        int stray = filled[line];
        if (stray <= STRAY * samples) {
            return true;
        }
        int most = 0;
        for (int i = Math.max(0, line - REACH); i <= Math.min(filled.length - 1, line + REACH); i++) {
            most = Math.max(most, filled[i]);
        }
        return stray <= RINGING * most;
    }
}
