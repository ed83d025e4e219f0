package dev.gallerist.lesson;

/**
 * A moment that the teacher marked.
 *
 * @param number 1 for the lesson's first, one more for each after it
 * @param at seconds of the lesson
 */
public record Mark(int number, double at) {}
