package dev.gallerist.cli.bench;

import dev.gallerist.inference.NetCost;
import dev.gallerist.inference.OnnxWriter;

/**
 * A net of a published shape with random weights, not yet written: {@code input} N x 3 x side x side, eight scores.
 *
 * @param graph to be written
 * @param side of a picture in pixels
 * @param multiplyAdds for one picture
 */
record RandomNet(OnnxWriter graph, int side, long multiplyAdds) {

    /** How many scores each net gives: the eight expressions of AffectNet. */
    static final int CLASSES = 8;

    NetCost cost() {
        return new NetCost(graph.parameters(), multiplyAdds);
    }
}
