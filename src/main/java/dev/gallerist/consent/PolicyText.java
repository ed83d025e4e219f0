package dev.gallerist.consent;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Optional;

/** A policy as the JSON in which it is kept. Times are days. */
final class PolicyText {

    private static final ObjectMapper JSON = new ObjectMapper();

    private PolicyText() {}

    static String write(Policy policy) {
        ObjectNode node = JSON.createObjectNode();
        policy.purpose().ifPresent(purpose -> {
            node.put("region", purpose.region().wireName());
            node.put("purpose", purpose.purpose().wireName());
            node.put("reason", purpose.reason().orElse(null));
        });
        node.put("individuals", policy.individuals());
        node.put("leastReadable", policy.leastReadable());
        node.putObject("retention")
                .put("individuals", policy.retention().individuals().toDays())
                .put("group", policy.retention().group().toDays())
                .put("audit", policy.retention().audit().toDays());
        return node.toString();
    }

    /** @throws IllegalStateException when it is not what {@link #write} wrote: nothing is allowed on a guess */
    static Policy read(String text) {
        try {
            JsonNode node = JSON.readTree(text);
            JsonNode days = node.path("retention");
            return new Policy(
                    purpose(node),
                    node.path("individuals").asBoolean(),
                    node.path("leastReadable").asInt(),
                    new Retention(
                            Duration.ofDays(days.path("individuals").asLong()),
                            Duration.ofDays(days.path("group").asLong()),
                            Duration.ofDays(days.path("audit").asLong())));
        } catch (JsonProcessingException | IllegalArgumentException broken) {
            throw new IllegalStateException("the stored policy cannot be read", broken);
        }
    }

    private static Optional<LessonPurpose> purpose(JsonNode node) {
        Optional<Region> region = Region.named(node.path("region").asText());
        Optional<Purpose> purpose = Purpose.named(node.path("purpose").asText());
        return region.flatMap(where -> purpose.map(what -> new LessonPurpose(
                where, what, Optional.ofNullable(node.path("reason").textValue()))));
    }
}
