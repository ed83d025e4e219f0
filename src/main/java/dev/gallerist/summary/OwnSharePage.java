package dev.gallerist.summary;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The document of {@link OwnShare} as a page to read and print: one file without scripts or anything from elsewhere, in plain
 * words. Every text is escaped: names come from labels in pictures, titles from requests. Plain functions, safe on any thread.
 */
public final class OwnSharePage {

    private static final String STYLE =
            """
            body{font:16px/1.5 system-ui,sans-serif;max-width:48rem;margin:2rem auto;padding:0 1rem;color:#111;background:#fff}
            table{border-collapse:collapse;width:100%}caption{text-align:left;padding:.5rem 0}
            th,td{border-bottom:1px solid #767676;padding:.25rem .5rem;text-align:left}
            section{margin-top:2rem}@media print{body{margin:0;max-width:none}section{break-before:page}}
            """;

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private OwnSharePage() {}

    /** The page, HTML in UTF-8. */
    public static String of(ObjectNode document) {
        String name = document.path("name").asText("");
        String heading = name.isEmpty() ? "What is kept of you" : "What is kept of " + name;
        StringBuilder page = new StringBuilder("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>")
                .append(escaped(heading))
                .append("</title><style>")
                .append(STYLE)
                .append("</style></head><body><main><h1>")
                .append(escaped(heading))
                .append("</h1>");
        paragraph(
                page,
                "A program looked at the gallery of the meeting and noted what expression each face looked like. That"
                        + " is a word about a picture, not about what anybody felt, and it is often wrong.");
        paragraph(
                page,
                "No picture, no video and no measure of a face is kept. You may ask for all of this to be deleted.");
        if (document.path("lessons").isEmpty()) {
            paragraph(page, "Nothing is kept under this name.");
        }
        document.path("lessons").forEach(lesson -> lesson(page, lesson));
        return page.append("</main></body></html>\n").toString();
    }

    private static void lesson(StringBuilder page, JsonNode lesson) {
        page.append("<section><h2>")
                .append(escaped(lesson.path("title").asText()))
                .append("</h2>");
        paragraph(
                page,
                "It began on " + moment(lesson.path("began")) + " and was observed for "
                        + lesson.path("purpose").asText() + ". You were seen from " + clock(lesson.path("firstSeen"))
                        + " to "
                        + clock(lesson.path("lastSeen")) + ". What follows is deleted by itself on "
                        + moment(lesson.path("keptUntil")) + ".");
        names(page, lesson.path("names"));
        moments(page, lesson.path("moments"));
        windows(page, lesson.path("windows"));
        paragraph(
                page,
                "Beside this table " + lesson.path("readings").size()
                        + " single readings are kept, one for each picture that was looked at; the JSON file lists them.");
        page.append("</section>");
    }

    private static void names(StringBuilder page, JsonNode names) {
        List<String> read = new ArrayList<>();
        names.fields()
                .forEachRemaining(
                        name -> read.add(name.getKey() + " (" + name.getValue().asInt() + " times)"));
        if (!read.isEmpty()) {
            paragraph(page, "The name under your picture was read as: " + String.join(", ", read) + ".");
        }
    }

    private static void moments(StringBuilder page, JsonNode moments) {
        if (moments.isEmpty()) {
            return;
        }
        page.append("<h3>Longest stretches of one expression</h3><ul>");
        for (JsonNode moment : moments) {
            page.append("<li>")
                    .append(escaped(span(moment.path("window")) + ": looked like "
                            + moment.path("expression").asText() + ", sure to "
                            + percent(moment.path("strength")) + "."))
                    .append("</li>");
        }
        page.append("</ul>");
    }

    private static void windows(StringBuilder page, JsonNode windows) {
        page.append("<table><caption>What your face looked like, window by window</caption><thead><tr>")
                .append(
                        "<th scope=\"col\">From, to</th><th scope=\"col\">Looked like</th><th scope=\"col\">How sure</th>")
                .append("<th scope=\"col\">Pictures read</th></tr></thead><tbody>");
        for (JsonNode window : windows) {
            boolean named = window.hasNonNull("expression");
            page.append("<tr>");
            cell(page, span(window.path("window")));
            cell(page, named ? window.path("expression").asText() : "not enough to say");
            cell(page, named ? percent(window.path("confidence")) : "");
            cell(page, String.valueOf(window.path("faces").asInt()));
            page.append("</tr>");
        }
        page.append("</tbody></table>");
    }

    private static void cell(StringBuilder page, String text) {
        page.append("<td>").append(escaped(text)).append("</td>");
    }

    private static void paragraph(StringBuilder page, String text) {
        page.append("<p>").append(escaped(text)).append("</p>");
    }

    private static String span(JsonNode window) {
        return clock(window.path(0)) + " to " + clock(window.path(1));
    }

    private static String moment(JsonNode instant) {
        return MOMENT.format(Instant.parse(instant.asText()));
    }

    private static String clock(JsonNode seconds) {
        long whole = Math.round(seconds.asDouble());
        return String.format(Locale.ROOT, "%d:%02d", whole / 60, whole % 60);
    }

    private static String percent(JsonNode share) {
        return Math.round(100 * share.asDouble()) + " %";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
