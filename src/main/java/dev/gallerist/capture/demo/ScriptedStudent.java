package dev.gallerist.capture.demo;

import java.util.List;

/**
 * An invented student: what the label says, how the face looks, and what happens over the lesson.
 *
 * @param name 1 to 64 characters, not blank
 * @param look the face and the room behind it
 * @param here from joining to leaving
 * @param muted whether the label carries the red microphone mark
 * @param cameraOff stretches with only the name in the tile
 * @param expressions what the face shows; neutral outside of these stretches, the first one wins where two overlap
 */
public record ScriptedStudent(
        String name, Look look, Span here, boolean muted, List<Span> cameraOff, List<ScriptedExpression> expressions) {

    private static final int LONGEST_NAME = 64;

    public ScriptedStudent {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("a student's name has 1 to " + LONGEST_NAME + " characters");
        }
        cameraOff = List.copyOf(cameraOff);
        expressions = List.copyOf(expressions);
    }

    /** Whether the camera is on at this moment of the lesson. */
    public boolean cameraOn(double seconds) {
        return cameraOff.stream().noneMatch(span -> span.contains(seconds));
    }

    /** What the face is scripted to look like at this moment of the lesson. */
    public DrawnExpression expression(double seconds) {
        return expressions.stream()
                .filter(scripted -> scripted.when().contains(seconds))
                .map(ScriptedExpression::expression)
                .findFirst()
                .orElse(DrawnExpression.NEUTRAL);
    }
}
