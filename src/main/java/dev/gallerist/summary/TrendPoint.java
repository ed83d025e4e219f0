package dev.gallerist.summary;

import dev.gallerist.lesson.KeptLesson;
import dev.gallerist.lesson.review.Headline;

/** A lesson among others of its class: what it was on the whole. Immutable. */
public record TrendPoint(KeptLesson lesson, Headline headline) {}
