package dev.gallerist.cli.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Calls of an operation that are wrong in some way: drawn from its description, with values that break things. */
final class HostileCalls {

    private static final Pattern PARAMETER = Pattern.compile("\\{([^}]+)}");
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "x",
            "0",
            "-1",
            "1",
            "99999999999999999999",
            "NaN",
            "null",
            "true",
            "s1",
            "en",
            "../../etc/passwd",
            "' OR 1=1 --",
            "<script>alert(1)</script>",
            "${jndi:ldap://x}",
            "%00",
            "a\u0000b",
            "line\nbreak\r\nSet-Cookie: x=y",
            "\u202egnp.exe",
            "Ünïcödé Ω Ж 中文 😀",
            "\ud800",
            "2026-13-45T99:99:99Z",
            "+1000000000-12-31T23:59:59Z",
            "-999999999-01-01T00:00:00Z",
            "http://169.254.169.254/",
            "file:///etc/passwd",
            "x".repeat(300),
            "я".repeat(5000));

    private static final List<String> BROKEN = List.of(
            "",
            " ",
            "{",
            "[]",
            "null",
            "\"text\"",
            "12",
            "{\"a\":}",
            "[".repeat(3000),
            "{\"a\":".repeat(1500),
            "\ufeff{}",
            "{}{}",
            "<xml/>",
            "{\"name\": \"\\ud800\"}");

    private static final List<String> TYPES = List.of(
            "application/json", "text/plain", "text/csv", "application/xml", "application/octet-stream", "video/mp4");

    private final Random random;

    HostileCalls(Random random) {
        this.random = random;
    }

    /**
     * What is sent.
     *
     * @param type of the body; null where none is sent
     */
    record Call(String address, String accept, String type, byte[] body) {
        @Override
        public String toString() {
            String sent = body == null ? "" : new String(body, StandardCharsets.UTF_8);
            return address + " " + type + " " + sent.substring(0, Math.min(300, sent.length()));
        }
    }

    /** @param lesson the id of a lesson that is running: half of the calls name it */
    Call next(ApiOperation operation, String lesson) {
        String address = PARAMETER
                        .matcher(operation.path())
                        .replaceAll(match -> java.util.regex.Matcher.quoteReplacement(inPath(match, lesson)))
                + query(operation);
        String accept = random.nextInt(10) == 0 ? "text/html" : "*/*";
        if (operation.bodies().isEmpty()) {
            return new Call(address, accept, null, null);
        }
        String type = random.nextInt(8) == 0 ? one(TYPES) : ApiOperation.plainOf(one(operation.bodies()));
        return new Call(address, accept, type, body(operation).getBytes(StandardCharsets.UTF_8));
    }

    private String inPath(MatchResult parameter, String lesson) {
        boolean named = parameter.group(1).equals("id") && random.nextInt(4) > 0;
        String value = named ? lesson : one(TEXTS);
        // a longer one is refused by the server's limit on the first line of a request, before any of our code
        return encoded(value.isEmpty() ? "x" : value.substring(0, Math.min(value.length(), 200)));
    }

    private String query(ApiOperation operation) {
        StringBuilder query = new StringBuilder();
        for (String name : operation.queries()) {
            if (random.nextInt(3) > 0) {
                String value = one(TEXTS);
                query.append(query.isEmpty() ? '?' : '&').append(name).append('=');
                query.append(encoded(value.substring(0, Math.min(value.length(), 200))));
            }
        }
        return query.toString();
    }

    private String body(ApiOperation operation) {
        JsonNode schema = operation.bodySchema();
        if (schema.isMissingNode() || random.nextInt(3) == 0) {
            return one(BROKEN);
        }
        return drawn(operation, schema, 0).toString();
    }

    /** A value of that shape, with parts missing, of another kind, or hostile. */
    private JsonNode drawn(ApiOperation operation, JsonNode schema, int depth) {
        JsonNode shape = operation.resolved(schema);
        if (random.nextInt(5) == 0 || depth > 6) {
            return anything();
        }
        if (shape.has("properties")) {
            return object(operation, shape, depth);
        }
        if (shape.path("type").toString().contains("array")) {
            ArrayNode many = JSON.arrayNode();
            for (int i = random.nextInt(4); i > 0; i--) {
                many.add(drawn(operation, shape.path("items"), depth + 1));
            }
            return many;
        }
        return shape.path("type").toString().contains("string") ? JSON.textNode(one(TEXTS)) : anything();
    }

    private ObjectNode object(ApiOperation operation, JsonNode shape, int depth) {
        ObjectNode object = JSON.objectNode();
        for (Map.Entry<String, JsonNode> property : shape.get("properties").properties()) {
            if (random.nextInt(4) > 0) {
                object.set(property.getKey(), drawn(operation, property.getValue(), depth + 1));
            }
        }
        return random.nextInt(6) == 0 ? object.put(one(TEXTS), "unknown") : object;
    }

    private JsonNode anything() {
        return switch (random.nextInt(9)) {
            case 0 -> JSON.nullNode();
            case 1 -> JSON.booleanNode(true);
            case 2 -> JSON.numberNode(-1);
            case 3 -> JSON.numberNode(Long.MAX_VALUE);
            case 4 -> JSON.numberNode(1e300);
            case 5 -> JSON.arrayNode().add(JSON.nullNode());
            case 6 -> JSON.objectNode();
            case 7 -> JSON.numberNode(random.nextInt(1000));
            default -> JSON.textNode(one(TEXTS));
        };
    }

    private <T> T one(List<T> many) {
        return many.get(random.nextInt(many.size()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
