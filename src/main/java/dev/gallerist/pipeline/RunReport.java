package dev.gallerist.pipeline;

import java.util.Map;

/**
 * What running a lesson took.
 *
 * @param profile by wire name
 * @param pictures pictures analysed
 * @param wallSeconds from the first picture asked for to the last recorded
 * @param stepMillis mean milliseconds a picture, by step
 * @param models what did each task
 */
public record RunReport(
        String profile,
        long pictures,
        double wallSeconds,
        Map<String, Double> stepMillis,
        Map<String, String> models) {}
