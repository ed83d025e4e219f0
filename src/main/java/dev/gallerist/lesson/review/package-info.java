/**
 * What a lesson that is kept amounts to: its moments, its hardest parts, its gaps, its means. Computed from the facts of
 * {@link dev.gallerist.lesson.LessonArchive} each time they are asked for; nothing here is stored. Plain functions on immutable values, safe on any
 * thread. The rules and their figures stand in docs/summary.md.
 */
package dev.gallerist.lesson.review;
