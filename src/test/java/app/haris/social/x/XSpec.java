package app.haris.social.x;

import static org.assertj.core.api.Assertions.assertThat;

import app.haris.social.wire.LocalServer.Asked;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * X's own description of its interface (x-openapi.json, where {@code -Dharis.specs=FOLDER} or the
 * folder beside the project's has it), against which calls are held.
 */
final class XSpec {
    static final Path FILE =
            Path.of(System.getProperty("haris.specs", "../shared/specs"), "x-openapi.json");
    private static final JsonMapper JSON = new JsonMapper();

    private final JsonNode spec;

    XSpec() {
        try {
            spec = JSON.readTree(Files.readString(FILE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fails where a call is not as described. */
    void check(Asked asked) {
        var operation = operation(asked);
        assertThat(operation).as("%s %s", asked.method(), asked.path()).isPresent();
        asked.query().forEach((name, value) -> checkParameter(operation.get(), name, value));
        var schema = operation.get().at("/requestBody/content/application~1json/schema");
        if (!asked.body().isEmpty()) {
            checkValue(schema, JSON.readTree(asked.body()), asked.path());
        }
    }

    private Optional<JsonNode> operation(Asked asked) {
        return spec.path("paths").properties().stream()
                .filter(path -> asked.path().matches(path.getKey().replaceAll("\\{\\w+}", "[^/]+")))
                .sorted(Comparator.comparing(path -> path.getKey().contains("{")))
                .map(path -> path.getValue().path(asked.method().toLowerCase(Locale.ROOT)))
                .filter(JsonNode::isObject)
                .findFirst();
    }

    private void checkParameter(JsonNode operation, String name, String value) {
        var described =
                operation
                        .path("parameters")
                        .valueStream()
                        .map(this::resolved)
                        .filter(one -> one.path("name").asString("").equals(name))
                        .findFirst();
        assertThat(described).as("parameter %s", name).isPresent();
        var schema = resolved(described.get().path("schema"));
        var values =
                schema.path("type").asString("").equals("array")
                        ? Arrays.stream(value.split(",", -1))
                        : Stream.of(value);
        var each = schema.has("items") ? resolved(schema.path("items")) : schema;
        values.forEach(one -> checkText(each, one, name));
    }

    private static void checkText(JsonNode schema, String value, String where) {
        if (schema.has("enum")) {
            assertThat(schema.path("enum").valueStream().map(one -> one.asString("")))
                    .as(where)
                    .contains(value);
        }
        if (schema.has("pattern")) {
            assertThat(value).as(where).matches(schema.path("pattern").asString());
        }
        if (schema.has("minimum")) {
            assertThat(Integer.parseInt(value))
                    .as(where)
                    .isBetween(
                            schema.path("minimum").asInt(),
                            schema.path("maximum").asInt(Integer.MAX_VALUE));
        }
    }

    private void checkValue(JsonNode given, JsonNode value, String where) {
        var schema = resolved(given);
        if (value.isObject()) {
            assertThat(schema.path("properties").propertyNames())
                    .as(where)
                    .containsAll(value.propertyNames());
            schema.path("required")
                    .forEach(name -> assertThat(value.has(name.asString())).as(where).isTrue());
            value.properties()
                    .forEach(
                            one ->
                                    checkValue(
                                            schema.path("properties").path(one.getKey()),
                                            one.getValue(),
                                            where + " " + one.getKey()));
        } else if (value.isString()) {
            checkText(schema, value.asString(), where);
        }
    }

    private JsonNode resolved(JsonNode node) {
        var reference = node.path("$ref").asString("");
        return reference.isEmpty() ? node : resolved(spec.at(reference.substring(1)));
    }
}
