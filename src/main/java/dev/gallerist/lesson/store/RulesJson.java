package dev.gallerist.lesson.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gallerist.consent.ConsentBasis;
import dev.gallerist.consent.LessonPurpose;
import dev.gallerist.consent.LessonRules;
import dev.gallerist.consent.Purpose;
import dev.gallerist.consent.Region;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A lesson's rules, and the readings of a name label, as JSON in their columns. */
final class RulesJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private RulesJson() {}

    static String written(LessonRules rules) {
        ObjectNode node = JSON.createObjectNode()
                .put("region", rules.purpose().region().wireName())
                .put("purpose", rules.purpose().purpose().wireName())
                .put("individuals", rules.individuals())
                .put("leastReadable", rules.leastReadable());
        rules.purpose().reason().ifPresent(reason -> node.put("reason", reason));
        if (rules.basis() instanceof ConsentBasis.EveryoneAgreed everyone) {
            node.put("basis", "everyone").put("statement", everyone.statement());
        } else {
            node.put("basis", rules.basis() instanceof ConsentBasis.Drawn ? "drawn" : "only-listed");
        }
        return node.toString();
    }

    /** The rules; what cannot be understood is the strictest. */
    static LessonRules rules(String text) {
        JsonNode node = parsed(text);
        LessonPurpose purpose = new LessonPurpose(
                Region.named(node.path("region").asText()).orElse(Region.OTHER),
                Purpose.named(node.path("purpose").asText()).orElse(Purpose.RESEARCH),
                Optional.ofNullable(node.get("reason")).map(JsonNode::asText));
        ConsentBasis basis =
                switch (node.path("basis").asText()) {
                    case "everyone" -> new ConsentBasis.EveryoneAgreed(
                            node.path("statement").asText());
                    case "drawn" -> new ConsentBasis.Drawn();
                    default -> new ConsentBasis.OnlyListed();
                };
        int least = node.path("leastReadable").asInt(LessonRules.LEAST_GROUP);
        return new LessonRules(purpose, basis, node.path("individuals").asBoolean(false), Math.max(1, least));
    }

    static String names(Map<String, Integer> names) {
        ObjectNode node = JSON.createObjectNode();
        names.forEach((name, times) -> node.put(Words.clean(name), times));
        return node.toString();
    }

    static Map<String, Integer> names(String text) {
        Map<String, Integer> names = new LinkedHashMap<>();
        parsed(text)
                .fields()
                .forEachRemaining(
                        field -> names.put(field.getKey(), field.getValue().asInt()));
        return names;
    }

    private static JsonNode parsed(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("a lesson's row holds JSON that is none");
        }
    }
}
