package dev.gallerist.roster;

import java.util.Random;

/**
 * Synthetic identity features whose distances are spread as MobileFaceNet's were measured ({@code evaluate identity}): faces of
 * one person 0.9 +- 0.1 apart from photograph to photograph and 0.3 within a moment, those of different people 1.39 +- 0.08.
 */
final class Faces {

    private static final int WIDTH = 128;
    private static final double PHOTOGRAPH = 0.8;
    private static final double MOMENT = 0.2;

    /** Half of the directions carry nothing: so few that random ones lie as far apart as the net's do. */
    private static final int USED = 96;

    private Faces() {}

    /** A face of a person on one photograph of theirs, at some moment. */
    static Embedding of(int person, int photograph, Random moment) {
        float[] own = direction(new Random(1_000 + person));
        float[] look = direction(new Random(1_000_003L * (person + 1) + photograph));
        float[] noise = direction(moment);
        float[] face = new float[WIDTH];
        for (int i = 0; i < WIDTH; i++) {
            face[i] = (float) (own[i] + PHOTOGRAPH * look[i] + MOMENT * noise[i]);
        }
        return new Embedding(face);
    }

    private static float[] direction(Random random) {
        float[] values = new float[WIDTH];
        double squares = 0;
        for (int i = 0; i < USED; i++) {
            values[i] = (float) random.nextGaussian();
            squares += values[i] * values[i];
        }
        for (int i = 0; i < USED; i++) {
            values[i] /= (float) Math.sqrt(squares);
        }
        return values;
    }
}
