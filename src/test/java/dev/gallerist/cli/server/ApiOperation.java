package dev.gallerist.cli.server;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gallerist.cli.server.ApiPermissions.Rule;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Something the running server can be asked, as its own description at /q/openapi says: no endpoint is missed by a test that
 * goes through all of them.
 *
 * @param method in capitals
 * @param path with its parameters in braces
 * @param description the description's part about it
 */
record ApiOperation(String method, String path, JsonNode description, JsonNode schemas) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> METHODS = List.of("get", "put", "post", "patch", "delete", "head", "options");

    /** All there are. */
    static List<ApiOperation> all() {
        JsonNode document = document();
        List<ApiOperation> operations = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : document.get("paths").properties()) {
            for (String method : METHODS) {
                JsonNode operation = path.getValue().path(method);
                if (!operation.isMissingNode() && path.getKey().startsWith("/api/")) {
                    operations.add(new ApiOperation(
                            method.toUpperCase(Locale.ROOT),
                            path.getKey(),
                            operation,
                            document.path("components").path("schemas")));
                }
            }
        }
        return operations;
    }

    private static JsonNode document() {
        try {
            return JSON.readTree(given().queryParam("format", "json")
                    .get("/q/openapi")
                    .then()
                    .statusCode(200)
                    .extract()
                    .asByteArray());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Who may, by the table. */
    Rule rule() {
        return ApiPermissions.rule(method, path.replaceAll("\\{[^}]+}", "x"));
    }

    /** Whether it is about one lesson. */
    boolean ofOneLesson() {
        return path.startsWith("/api/v1/lessons/{");
    }

    /** The content types its body may have; empty where it takes none. */
    List<String> bodies() {
        List<String> types = new ArrayList<>();
        description.path("requestBody").path("content").fieldNames().forEachRemaining(types::add);
        return types;
    }

    /** What its JSON body looks like, by the description; a missing node where it takes none. */
    JsonNode bodySchema() {
        return resolved(description.at("/requestBody/content/application~1json/schema"));
    }

    /** The schema itself where this one names another. */
    JsonNode resolved(JsonNode schema) {
        String reference = schema.path("$ref").asText("");
        return reference.isEmpty()
                ? schema
                : resolved(schemas.path(reference.substring(reference.lastIndexOf('/') + 1)));
    }

    /** The names of its parameters in the query. */
    List<String> queries() {
        return parameters("query").toList();
    }

    private Stream<String> parameters(String place) {
        return StreamSupport.stream(description.path("parameters").spliterator(), false)
                .filter(parameter -> parameter.path("in").asText().equals(place))
                .map(parameter -> parameter.path("name").asText());
    }

    /** Calls it with that for every parameter in its path, and an empty body of a type it takes. */
    Response call(Supplier<RequestSpecification> caller, String parameter) {
        RequestSpecification request = caller.get();
        if (!bodies().isEmpty()) {
            request = request.contentType(plainOf(bodies().get(0))).body("{}".getBytes(StandardCharsets.UTF_8));
        }
        return request.request(method, path.replaceAll("\\{[^}]+}", parameter));
    }

    /** A content type for one with a star in it. */
    static String plainOf(String type) {
        return type.replace("*", "mp4");
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
