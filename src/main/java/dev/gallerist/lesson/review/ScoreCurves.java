package dev.gallerist.lesson.review;

import dev.gallerist.affect.Expression;
import dev.gallerist.affect.ExpressionScores;
import dev.gallerist.affect.TimeWindow;
import dev.gallerist.lesson.GroupSample;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The group's scores over a lesson, as they are and smoothed. Belongs to one thread; needs 8 numbers a picture. */
final class ScoreCurves {

    /** Seconds to either side that are averaged: longer than a blink or a word, shorter than a smile. */
    private static final double REACH = 1.5;

    private final List<GroupSample> read;
    private final float[][] smooth;

    ScoreCurves(List<GroupSample> samples) {
        this.read =
                samples.stream().filter(sample -> sample.scores().isPresent()).toList();
        this.smooth = smoothed(read);
    }

    /** What is usual of an expression in this lesson: three quarters of the pictures have more of it. */
    float usual(Expression expression) {
        float[] sorted = smooth[expression.ordinal()].clone();
        Arrays.sort(sorted);
        return sorted.length == 0 ? 0 : sorted[(sorted.length - 1) / 4];
    }

    /** How far the smoothed score lies above that level, picture by picture. */
    List<Stretches.Level> above(Expression expression, float level) {
        List<Stretches.Level> levels = new ArrayList<>(read.size());
        float[] curve = smooth[expression.ordinal()];
        for (int i = 0; i < curve.length; i++) {
            double at = read.get(i).at();
            levels.add(new Stretches.Level(at, at, curve[i] - level));
        }
        return levels;
    }

    /** Mean of the score as it is over a window, both ends included. */
    float mean(Expression expression, TimeWindow window) {
        return (float) inside(window).stream()
                .mapToDouble(sample -> sample.scores().orElseThrow().of(expression))
                .average()
                .orElse(0);
    }

    /** How many faces named an expression in a window, on average. */
    int readable(TimeWindow window) {
        return (int) Math.round(inside(window).stream()
                .mapToInt(GroupSample::readable)
                .average()
                .orElse(0));
    }

    private List<GroupSample> inside(TimeWindow window) {
        return read.stream()
                .filter(sample -> sample.at() >= window.start() && sample.at() <= window.end())
                .toList();
    }

    private static float[][] smoothed(List<GroupSample> read) {
        int kinds = Expression.values().length;
        float[][] smooth = new float[kinds][read.size()];
        double[] sums = new double[kinds];
        int from = 0;
        int to = 0;
        for (int i = 0; i < read.size(); i++) {
            double at = read.get(i).at();
            while (to < read.size() && read.get(to).at() <= at + REACH) {
                add(sums, read.get(to++), 1);
            }
            while (read.get(from).at() < at - REACH) {
                add(sums, read.get(from++), -1);
            }
            for (int kind = 0; kind < kinds; kind++) {
                smooth[kind][i] = (float) (sums[kind] / (to - from));
            }
        }
        return smooth;
    }

    private static void add(double[] sums, GroupSample sample, int times) {
        ExpressionScores scores = sample.scores().orElseThrow();
        for (Expression expression : Expression.values()) {
            sums[expression.ordinal()] += times * scores.of(expression);
        }
    }
}
