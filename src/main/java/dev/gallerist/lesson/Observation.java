package dev.gallerist.lesson;

import dev.gallerist.affect.ExpressionScores;
import dev.gallerist.roster.StudentId;
import java.util.Optional;

/**
 * One face in one picture.
 *
 * @param at seconds from the first picture
 * @param student whose face it is, empty while that is not settled
 * @param place the face's box in the source picture
 * @param scores how it reads; empty where no reading is given (too small, turned away, not live)
 */
public record Observation(double at, Optional<StudentId> student, Place place, Optional<ExpressionScores> scores) {}
