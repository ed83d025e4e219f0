package dev.gallerist.lesson;

import dev.gallerist.affect.ExpressionScores;
import dev.gallerist.roster.StudentId;
import java.util.Optional;

/**
 * One student at this moment.
 *
 * @param name empty when no label could be read
 * @param present whether the tile is in the newest picture
 * @param scores the last seconds' mean; empty while the face cannot be read (camera off, too small, turned away)
 */
public record StudentNow(StudentId id, Optional<String> name, boolean present, Optional<ExpressionScores> scores) {}
