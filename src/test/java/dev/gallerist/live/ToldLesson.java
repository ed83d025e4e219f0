package dev.gallerist.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a client knows after the messages of docs/protocol.md, by the rules written down there. */
public final class ToldLesson {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> REPLACED =
            List.of("phase", "sentence", "source", "at", "length", "rate", "dropped", "group", "cues", "marks");

    private ObjectNode lesson;
    private long version;
    private String run;

    /** Applies one message. */
    public void hear(String text) {
        JsonNode message = parse(text);
        String told = message.path("run").asText(run);
        if (told.equals(run) && message.get("version").asLong() < version) {
            throw new AssertionError("the version fell from " + version + ": " + text);
        }
        run = told;
        version = message.get("version").asLong();
        switch (message.get("type").asText()) {
            case "snapshot" -> lesson = (ObjectNode) message.get("lesson");
            case "change" -> change(message);
            case "beat" -> {}
            default -> throw new AssertionError("an unknown message: " + text);
        }
    }

    /** The lesson as the client knows it. */
    public JsonNode lesson() {
        return lesson;
    }

    /** What the client would say when it came back. */
    public String since() {
        return run + "." + version;
    }

    private void change(JsonNode message) {
        REPLACED.stream().filter(message::has).forEach(part -> lesson.set(part, message.get(part)));
        Map<String, JsonNode> students = new LinkedHashMap<>();
        lesson.get("students").forEach(student -> students.put(student.get("id").asText(), student));
        message.path("gone").forEach(id -> students.remove(id.asText()));
        message.path("students")
                .forEach(student -> students.put(student.get("id").asText(), student));
        ArrayNode list = lesson.putArray("students");
        students.values().forEach(list::add);
        message.path("timeline").forEach(((ArrayNode) lesson.get("timeline"))::add);
    }

    private static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException fault) {
            throw new AssertionError(text, fault);
        }
    }
}
