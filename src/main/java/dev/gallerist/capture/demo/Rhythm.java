package dev.gallerist.capture.demo;

import java.util.SplittableRandom;

/** A student's own small movements: blinking, looking aside, swaying. The same student moves the same way every time. */
final class Rhythm {

    private final long grain;
    private final double pace;
    private final double phase;

    Rhythm(long grain) {
        this.grain = grain;
        SplittableRandom chance = new SplittableRandom(grain);
        pace = 0.8 + 0.4 * chance.nextDouble();
        phase = 100 * chance.nextDouble();
    }

    /** How far the eyes are closed, 0 to 1; a blink every three to six seconds. */
    double blink(double seconds, double length) {
        double period = 4.5 / pace;
        double clock = (seconds + phase) / period;
        long turn = (long) Math.floor(clock);
        double begins = 0.8 * chance(turn, 1);
        double into = ((clock - turn) - begins) * period / length;
        return into < 0 || into > 1 ? 0 : 1 - Math.abs(2 * into - 1);
    }

    /** -1, 0 or 1; into the camera most of the time. */
    int gaze(double seconds) {
        long turn = (long) Math.floor((seconds + phase) / (2.6 / pace));
        double pick = chance(turn, 2);
        return pick < 0.15 ? -1 : pick > 0.85 ? 1 : 0;
    }

    /** Sideways position of the head, -1 to 1. */
    double aside(double seconds) {
        return 0.6 * wave(seconds, 0.9, 0) + 0.4 * wave(seconds, 0.37, 2);
    }

    /** Height of the head, -1 to 1. */
    double nod(double seconds) {
        return 0.7 * wave(seconds, 0.7, 1) + 0.3 * wave(seconds, 1.3, 4);
    }

    /** Tilt of the head, -1 to 1. */
    double tilt(double seconds) {
        return wave(seconds, 0.5, 3);
    }

    /** Leaning towards the camera and back, -1 to 1. */
    double lean(double seconds) {
        return wave(seconds, 0.45, 5);
    }

    /** Strict mathematics, so that every machine draws the same picture. */
    private double wave(double seconds, double speed, double shift) {
        return StrictMath.sin(seconds * speed * pace + phase + shift);
    }

    private double chance(long turn, long salt) {
        return new SplittableRandom(grain ^ turn * 0x9E3779B97F4A7C15L ^ salt << 48).nextDouble();
    }
}
