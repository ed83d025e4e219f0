package dev.gallerist.affect;

import java.util.LinkedHashMap;
import java.util.Map;

/** One score per {@link Mood}, each 0 to 1, together 1. */
public record MoodScores(float positive, float neutral, float negative) {

    /** The mood with the highest score; neutral wins a tie. */
    public Mood top() {
        if (positive > neutral && positive >= negative) {
            return Mood.POSITIVE;
        }
        return negative > neutral ? Mood.NEGATIVE : Mood.NEUTRAL;
    }

    /** The score of one mood. */
    public float of(Mood mood) {
        return switch (mood) {
            case POSITIVE -> positive;
            case NEUTRAL -> neutral;
            case NEGATIVE -> negative;
        };
    }

    /** How far the highest score lies above the second, 0 to 1. */
    public float margin() {
        float most = Math.max(positive, Math.max(neutral, negative));
        float least = Math.min(positive, Math.min(neutral, negative));
        float second = positive + neutral + negative - most - least;
        return Math.max(0, most - second);
    }

    /** The scores by wire name. */
    public Map<String, Float> byName() {
        Map<String, Float> named = new LinkedHashMap<>();
        for (Mood mood : Mood.values()) {
            named.put(mood.wireName(), of(mood));
        }
        return named;
    }
}
