package dev.gallerist.capture.demo;

/**
 * How a face is held at one moment, in steps coarse enough that a head once painted can be shown again.
 *
 * @param smile 0 (none) to {@link #STEPS}
 * @param surprise 0 (none) to {@link #STEPS}
 * @param lids 0 (open) to {@link #LID_STEPS} (closed)
 * @param gaze -1, 0 or 1: to the picture's left, into the camera, to its right
 */
record Mien(int smile, int surprise, int lids, int gaze) {

    static final int STEPS = 6;
    static final int LID_STEPS = 2;
    private static final double RISE_SECONDS = 0.4;
    private static final double BLINK_SECONDS = 0.24;

    /** How a student's face is held at this moment of the lesson. */
    static Mien of(ScriptedStudent student, double seconds) {
        double smile = strength(student, DrawnExpression.HAPPINESS, seconds);
        double surprise = strength(student, DrawnExpression.SURPRISE, seconds);
        Rhythm rhythm = new Rhythm(student.look().grain());
        double lids = rhythm.blink(seconds, BLINK_SECONDS);
        int gaze = smile + surprise > 0 ? 0 : rhythm.gaze(seconds);
        return new Mien(
                (int) Math.round(smile * STEPS),
                (int) Math.round(surprise * STEPS),
                (int) Math.round(lids * LID_STEPS),
                gaze);
    }

    /** 0 to 1: rises softly when the expression begins and falls softly after it ended. */
    private static double strength(ScriptedStudent student, DrawnExpression expression, double seconds) {
        double strength = 0;
        for (ScriptedExpression scripted : student.expressions()) {
            if (scripted.expression() == expression) {
                double risen = soft((seconds - scripted.when().from()) / RISE_SECONDS);
                double fallen = soft((seconds - scripted.when().until()) / RISE_SECONDS);
                strength = Math.max(strength, risen * (1 - fallen));
            }
        }
        return strength;
    }

    private static double soft(double x) {
        double t = Math.max(0, Math.min(1, x));
        return t * t * (3 - 2 * t);
    }
}
