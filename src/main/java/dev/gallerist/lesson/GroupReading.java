package dev.gallerist.lesson;

import dev.gallerist.affect.MoodScores;
import dev.gallerist.affect.TimeWindow;
import java.util.Optional;

/**
 * How the group read over a window.
 *
 * @param scores empty when nobody was readable
 * @param readable students with a reading in this window
 * @param present students seen in this window, cameras off included
 */
public record GroupReading(TimeWindow window, Optional<MoodScores> scores, int readable, int present) {}
