package dev.gallerist.summary;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * How far the readings can be trusted: what the project's own expression net reaches on the test fold of FER+, as printed by
 * {@code evaluate ferplus --data ferplus.zip} and written in {@code models/expression/CARD.md}.
 */
final class ModelLimits {

    /** Share of pictures read rightly. */
    static final double ACCURACY = 0.861;

    /** Pictures looked at. */
    static final int FACES = 3153;

    private ModelLimits() {}

    /** Puts them into the target; null where a published net read the lesson, whose limits are in its own card. */
    static void put(ObjectNode target, String runsOn) {
        if (runsOn.contains("enet_") || runsOn.contains("mbf_")) {
            target.putNull("limits");
            return;
        }
        target.putObject("limits")
                .put("accuracy", ACCURACY)
                .put("dataset", "FER+ test")
                .put("faces", FACES);
    }
}
