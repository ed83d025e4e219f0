package dev.gallerist.capture.demo;

/** What a student's face is drawn to look like over a stretch of the lesson. */
public record ScriptedExpression(Span when, DrawnExpression expression) {}
