package dev.gallerist.lesson;

import dev.gallerist.affect.ExpressionScores;
import dev.gallerist.affect.TimeWindow;
import dev.gallerist.roster.StudentId;

/** How one student's face read over a window: mean scores over so many faces (at least one). */
public record StudentReading(StudentId student, TimeWindow window, ExpressionScores scores, int faces) {}
