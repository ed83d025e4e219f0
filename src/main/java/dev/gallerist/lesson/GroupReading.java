package dev.gallerist.lesson;

import dev.gallerist.affect.Mood;
import dev.gallerist.affect.MoodScores;
import dev.gallerist.affect.TimeWindow;
import java.util.Optional;

/**
 * How the group read over a window.
 *
 * @param scores mean over the students whose faces have scores; empty when there were none
 * @param mood the mood they name; empty where none stands out, or where nobody was readable
 * @param valence how pleasant the faces looked on average, -1 to 1; empty when there were none
 * @param readable students whose faces name an expression, see {@link StudentReading#readable}
 * @param present students seen in this window, cameras off included
 */
public record GroupReading(
        TimeWindow window,
        Optional<MoodScores> scores,
        Optional<Mood> mood,
        Optional<Float> valence,
        int readable,
        int present) {}
