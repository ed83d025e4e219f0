package dev.gallerist.lesson.store;

/**
 * A lesson between its begin and its end or interruption. A lesson that goes on begins to count students, cues and marks anew; they
 * are stored behind those that are there. Immutable.
 *
 * @param lesson the number of the lesson's row
 * @param number 1 for the first run
 * @param students is added to the number of each student of this run
 * @param cues is added to the number of each cue
 * @param marks is added to the number of each mark
 */
record Run(long lesson, int number, int students, int cues, int marks) {}
