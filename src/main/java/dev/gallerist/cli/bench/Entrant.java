package dev.gallerist.cli.bench;

import dev.gallerist.inference.ModelUnavailable;
import dev.gallerist.inference.NetCost;
import dev.gallerist.inference.OnnxNet;
import java.util.Optional;

/**
 * A net that is timed with others.
 *
 * @param name for the table
 * @param weights where they are from
 * @param cost parameters and multiplications
 * @param onePicture the shape of a batch of one
 * @param paper its row in the paper, if it has one
 * @param opener loads it
 */
record Entrant(String name, Weights weights, NetCost cost, long[] onePicture, Optional<Table4> paper, Opener opener) {

    /** Where weights are from. */
    enum Weights {
        /** The file that is used or was published. */
        FILE,
        /** Drawn, in the published shape. */
        RANDOM;

        String shown() {
            return this == FILE ? "file" : "random";
        }
    }

    /** Loads a net to run on so many threads; what it gives belongs to the caller. */
    @FunctionalInterface
    interface Opener {
        OnnxNet open(int threads) throws ModelUnavailable;
    }

    /** Numbers in a batch. */
    int floats(int batch) {
        long floats = batch;
        for (int i = 1; i < onePicture.length; i++) {
            floats *= onePicture[i];
        }
        return Math.toIntExact(floats);
    }

    /** The shape of a batch. */
    long[] shape(int batch) {
        long[] shape = onePicture.clone();
        shape[0] = batch;
        return shape;
    }

    /** The picture's size as width x height, or one number for a square. */
    String input() {
        boolean channelsLast = onePicture[3] <= 3;
        long height = onePicture[channelsLast ? 1 : 2];
        long width = onePicture[channelsLast ? 2 : 3];
        return width == height ? Long.toString(width) : width + "x" + height;
    }
}
