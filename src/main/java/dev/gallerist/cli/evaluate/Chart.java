package dev.gallerist.cli.evaluate;

import java.util.List;
import java.util.Locale;

/**
 * A diagram of percentages as SVG: light ground, axes with units, a title and a description for those who do not see it. Belongs to
 * one thread.
 */
final class Chart {

    static final String BLUE = "#1f6fa8";
    static final String ORANGE = "#b4540a";
    static final String GREY = "#5b6672";

    private static final int WIDTH = 720;
    private static final int HEIGHT = 520;
    private static final int LEFT = 84;
    private static final int RIGHT = WIDTH - 28;
    private static final int TOP = 64;
    private static final int BOTTOM = HEIGHT - 74;
    private static final int LEGEND_LINE = 22;

    /** A point, both in percent. */
    record Point(double x, double y) {}

    /** An axis: what it shows, its ends and the distance of its ticks in percent. */
    record Axis(String label, double from, double to, double tick) {
        double place(double value) {
            return (value - from) / (to - from);
        }
    }

    private final Axis across;
    private final Axis up;
    private final StringBuilder marks = new StringBuilder();
    private final StringBuilder legend = new StringBuilder();
    private final int legendX;
    private int legendY;

    /** @param legendX,legendY where the legend begins, in percent of the plot from its top left corner */
    Chart(Axis across, Axis up, int legendX, int legendY) {
        this.across = across;
        this.up = up;
        this.legendX = LEFT + (RIGHT - LEFT) * legendX / 100;
        this.legendY = TOP + (BOTTOM - TOP) * legendY / 100;
    }

    /** A bar from 0 up to the value. */
    Chart bar(double from, double to, double value, String colour, String says) {
        double top = y(value);
        add(
                "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"%s\" fill-opacity=\"0.55\" stroke=\"%s\">"
                        + "<title>%s</title></rect>%n",
                x(from), top, x(to) - x(from), y(up.from()) - top, colour, colour, escaped(says));
        return this;
    }

    /** A line through the points; dashes tell it from others without colour. */
    Chart line(List<Point> points, String colour, boolean dashed) {
        StringBuilder path = new StringBuilder();
        for (Point point : points) {
            path.append(String.format(Locale.ROOT, "%.1f,%.1f ", x(point.x()), y(point.y())));
        }
        add(
                "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2.5\"%s/>%n",
                path.toString().strip(), colour, dashed ? " stroke-dasharray=\"7 5\"" : "");
        return this;
    }

    /** A dot. */
    Chart dot(Point point, String colour, String says) {
        add(
                "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"4\" fill=\"%s\"><title>%s</title></circle>%n",
                x(point.x()), y(point.y()), colour, escaped(says));
        return this;
    }

    /** A line of the legend: a stroke as it is drawn, and what it means. */
    Chart explain(String colour, boolean dashed, String meaning) {
        legend.append(String.format(
                Locale.ROOT,
                "<line x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\" stroke=\"%s\" stroke-width=\"3\"%s/>%n"
                        + "<text x=\"%d\" y=\"%d\">%s</text>%n",
                legendX,
                legendY,
                legendX + 32,
                legendY,
                colour,
                dashed ? " stroke-dasharray=\"7 5\"" : "",
                legendX + 40,
                legendY + 5,
                escaped(meaning)));
        legendY += LEGEND_LINE;
        return this;
    }

    /** The whole picture. */
    String svg(String title, String description) {
        return String.format(
                        Locale.ROOT,
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\" role=\"img\""
                                + " aria-labelledby=\"title description\" font-family=\"system-ui, sans-serif\""
                                + " font-size=\"15\" fill=\"#1f2933\">%n",
                        WIDTH,
                        HEIGHT,
                        WIDTH,
                        HEIGHT)
                + "<title id=\"title\">" + escaped(title) + "</title>\n"
                + "<desc id=\"description\">" + escaped(description) + "</desc>\n"
                + "<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n"
                + String.format(
                        "<text x=\"%d\" y=\"34\" font-size=\"19\" font-weight=\"600\">%s</text>%n",
                        LEFT, escaped(title))
                + axes()
                + marks
                + legend
                + "</svg>\n";
    }

    private String axes() {
        StringBuilder axes = new StringBuilder("<g stroke=\"#dbe1e8\">\n");
        StringBuilder numbers = new StringBuilder("<g fill=\"#3d4a57\">\n");
        for (double at = across.from(); at <= across.to() + 1e-9; at += across.tick()) {
            axes.append(stroke(x(at), TOP, x(at), BOTTOM));
            numbers.append(text(x(at), BOTTOM + 22, "middle", number(at)));
        }
        for (double at = up.from(); at <= up.to() + 1e-9; at += up.tick()) {
            axes.append(stroke(LEFT, y(at), RIGHT, y(at)));
            numbers.append(text(LEFT - 10, y(at) + 5, "end", number(at)));
        }
        axes.append("</g>\n<g stroke=\"#5b6672\">\n")
                .append(stroke(LEFT, BOTTOM, RIGHT, BOTTOM))
                .append(stroke(LEFT, TOP, LEFT, BOTTOM))
                .append("</g>\n");
        numbers.append("</g>\n").append(text((LEFT + RIGHT) / 2.0, HEIGHT - 22, "middle", across.label()));
        double middle = (TOP + BOTTOM) / 2.0;
        return axes.append(numbers)
                .append(String.format(
                        Locale.ROOT,
                        "<text transform=\"translate(24 %.1f) rotate(-90)\" text-anchor=\"middle\">%s</text>%n",
                        middle,
                        escaped(up.label())))
                .toString();
    }

    private static String number(double percent) {
        return String.format(Locale.ROOT, "%.0f", percent);
    }

    private static String stroke(double fromX, double fromY, double toX, double toY) {
        return String.format(
                Locale.ROOT, "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>%n", fromX, fromY, toX, toY);
    }

    private static String text(double x, double y, String anchor, String text) {
        return String.format(
                Locale.ROOT, "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>%n", x, y, anchor, escaped(text));
    }

    private void add(String format, Object... values) {
        marks.append(String.format(Locale.ROOT, format, values));
    }

    private double x(double value) {
        return LEFT + (RIGHT - LEFT) * across.place(value);
    }

    private double y(double value) {
        return BOTTOM - (BOTTOM - TOP) * up.place(value);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
