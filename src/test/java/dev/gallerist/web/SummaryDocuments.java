package dev.gallerist.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What GET /api/v1/lessons/{id}/summary says, as docs/protocol.md writes it down: an invented lesson of 54 minutes with a
 * merry, a surprised and a hard part, a break, a stretch with few readable faces and one with none.
 */
final class SummaryDocuments {

    private static final int SECONDS = 3240;
    private static final int WINDOW = 5;
    private static final int PRESENT = 24;
    private static final String HAPPY = moment(1200, 1240, "happiness", 0.83, "18 of 19 readable faces looked happy.");
    private static final String SURPRISED =
            moment(1990, 2015.5, "surprise", 0.58, "11 of 17 readable faces looked surprised.");
    private static final String SAD =
            moment(2460, 2610, "sadness", 0.41, "7 of 16 readable faces looked sad; 2 are usual.");
    private static final String NEUTRAL = moment(300, 900, "neutral", 0.3, "Neutral led in 120 windows in a row.");

    private SummaryDocuments() {}

    /** Everything there is; moments as the rule chooses them. */
    static String full(String rule) {
        List<String> moments = rule.equals("pronounced") ? List.of(HAPPY, SURPRISED, SAD) : List.of(NEUTRAL, HAPPY);
        return document("ended", windows(PRESENT), moments, rule, trend(), people(), "null");
    }

    /** The group only, as strict rules keep it. */
    static String withoutIndividuals() {
        return document("ended", windows(PRESENT), List.of(HAPPY), "pronounced", "[]", "null", "\"not-kept\"")
                .replace("\"class\":\"Biology 7b\"", "\"class\":null");
    }

    /** A lesson that runs; what it told so far. */
    static String running() {
        return full("pronounced").replace("\"phase\":\"ended\"", "\"phase\":\"running\"");
    }

    /** A lesson that has not begun. */
    static String planned() {
        return document("planned", List.of(), List.of(), "pronounced", "[]", "null", "\"not-kept\"");
    }

    /** A lesson that ended before a window closed. */
    static String tooShort() {
        return document("ended", List.of(), List.of(), "pronounced", "[]", "null", "\"not-kept\"");
    }

    /** A lesson of four, whose mood is withheld; or of nobody readable. */
    static String suppressed(int readable) {
        List<String> windows = new ArrayList<>();
        for (int at = 0; at < 60; at += WINDOW) {
            windows.add(unread(at, readable, 4));
        }
        return document("ended", windows, List.of(), "pronounced", "[]", "null", "\"no-permission\"");
    }

    /** One student with permission. */
    static String student(String id, String name) {
        List<String> windows = new ArrayList<>();
        for (int at = 0; at < SECONDS; at += 60) {
            String expression = at == 1200
                    ? "\"happiness\""
                    : at % 420 == 0 ? "null" : at % 660 == 0 ? "\"surprise\"" : "\"neutral\"";
            windows.add("{\"window\":[%d,%d],\"expression\":%s,\"faces\":9}".formatted(at, at + 60, expression));
        }
        return "{\"id\":\"%s\",\"name\":\"%s\",\"windows\":[%s],\"moments\":[]}"
                .formatted(id, name, String.join(",", windows));
    }

    private static String document(
            String phase,
            List<String> group,
            List<String> moments,
            String rule,
            String trend,
            String individuals,
            String why) {
        boolean begun = !phase.equals("planned");
        return """
                {"id":"lesson-1","title":"Photosynthesis","class":"Biology 7b","phase":"%s","sentence":null,
                 "began":"2026-11-23T09:00:00Z","ended":%s,"seconds":%d.0,
                 "headline":{"minutes":%d,"present":%d,"coverage":0.71},
                 "group":[%s],"gaps":[[1500.0,1620.0]],"marks":[{"number":1,"at":612.4},{"number":2,"at":2470.0}],
                 "cues":[{"number":1,"kind":"negative","window":[2490.0,2580.0],"active":false,"faces":7,"readable":16,"baseline":0.1,"answer":"helpful"}],
                 "moments":[%s],"rule":"%s",
                 "hardest":[{"window":[2460.0,2610.0],"share":0.42,"baseline":0.12,"readable":16}],
                 "trend":%s,"individuals":%s,"individualsWhy":%s,
                 "kept":{"individuals":%s,"group":"2027-02-21T09:00:00Z","audit":"2027-11-23T09:00:00Z"},"note":"Slower at the light reaction.",
                 "runsOn":"CPU, ONNX Runtime","limits":{"accuracy":0.861,"dataset":"FER+ test","faces":3153}}"""
                .formatted(
                        phase,
                        begun ? "\"2026-11-23T09:54:00Z\"" : "null",
                        begun ? SECONDS : 0,
                        begun ? 54 : 0,
                        begun ? PRESENT : 0,
                        String.join(",", group),
                        String.join(",", moments),
                        rule,
                        trend,
                        individuals,
                        why,
                        individuals.equals("null") ? "null" : "\"2026-11-30T09:00:00Z\"");
    }

    private static List<String> windows(int present) {
        List<String> windows = new ArrayList<>();
        for (int at = 0; at < SECONDS; at += WINDOW) {
            if (at >= 1500 && at < 1620) {
                continue;
            }
            if (at >= 3000 && at < 3060) {
                windows.add(unread(at, 0, present));
            } else {
                windows.add(read(at, present));
            }
        }
        return windows;
    }

    private static String read(int at, int present) {
        double wave = 0.05 * Math.sin(at / 37.0) + 0.04 * Math.sin(at / 11.0);
        double positive = at >= 1200 && at < 1240 ? 0.83 : at >= 1990 && at < 2015 ? 0.3 : 0.24 + wave;
        double negative = at >= 2460 && at < 2610 ? 0.42 : 0.12 - wave / 2;
        int readable = at >= 2700 && at < 2820 ? 5 : (int) Math.round(17 + 2 * Math.sin(at / 90.0));
        double neutral = 1 - positive - negative;
        return String.format(
                Locale.ROOT,
                "{\"window\":[%d,%d],\"mood\":\"%s\",\"scores\":{\"positive\":%.3f,\"neutral\":%.3f,\"negative\":%.3f},\"valence\":%.3f,"
                        + "\"readable\":%d,\"present\":%d}",
                at,
                at + WINDOW,
                positive > neutral ? "positive" : "neutral",
                positive,
                neutral,
                negative,
                positive - negative,
                readable,
                present);
    }

    private static String unread(int at, int readable, int present) {
        return "{\"window\":[%d,%d],\"mood\":null,\"readable\":%d,\"present\":%d}"
                .formatted(at, at + WINDOW, readable, present);
    }

    private static String moment(double from, double to, String expression, double strength, String why) {
        return String.format(
                Locale.ROOT,
                "{\"window\":[%.1f,%.1f],\"expression\":\"%s\",\"strength\":%.2f,\"readable\":18,\"why\":\"%s\"}",
                from,
                to,
                expression,
                strength,
                why);
    }

    private static String trend() {
        return "[" + point("lesson-a", "Cells", "02", 0.22, 0.66) + ","
                + point("lesson-b", "Membranes", "09", 0.31, 0.6) + "," + point("lesson-c", "Enzymes", "16", 0.18, 0.6)
                + "," + point("lesson-1", "Photosynthesis", "23", 0.27, 0.59) + "]";
    }

    private static String point(String id, String title, String day, double positive, double neutral) {
        return String.format(
                Locale.ROOT,
                "{\"id\":\"%s\",\"title\":\"%s\",\"began\":\"2026-11-%sT09:00:00Z\",\"positive\":%.2f,\"neutral\":%.2f,\"negative\":%.2f,"
                        + "\"coverage\":0.71,\"seconds\":3240.0}",
                id,
                title,
                day,
                positive,
                neutral,
                1 - positive - neutral);
    }

    private static String people() {
        return "[" + person("s3", "Вера") + "," + person("s1", "Alice") + "," + person("s2", "<b>Boris</b>") + "]";
    }

    private static String person(String id, String name) {
        return "{\"id\":\"%s\",\"name\":\"%s\",\"firstSeen\":4.0,\"lastSeen\":3235.0,\"coverage\":0.8}"
                .formatted(id, name);
    }
}
