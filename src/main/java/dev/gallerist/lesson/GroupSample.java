package dev.gallerist.lesson;

import dev.gallerist.affect.ExpressionScores;
import java.util.Optional;

/**
 * How the group looked in one picture: what moments are found in, also in a lesson that broke off.
 *
 * @param at seconds of the lesson
 * @param scores mean over the faces that were read; empty where there were none, or fewer than may be told of
 * @param readable students whose faces name an expression
 * @param present students seen, cameras off included
 */
public record GroupSample(double at, Optional<ExpressionScores> scores, int readable, int present) {}
