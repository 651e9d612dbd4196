package app.haris.chat.discord.guild;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Holds each request to Discord's own description of its interface (discord-openapi.json, where
 * {@code -Dharis.specs=FOLDER} or the folder beside the project's has it).
 */
final class SpecCheck {
    private static final Path FILE =
            Path.of(System.getProperty("haris.specs", "../shared/specs"), "discord-openapi.json");
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Optional<JsonNode> SPEC = read();

    /** JDA writes these numbers as strings, and Discord reads them so. */
    private static final Pattern LENIENT = Pattern.compile(".*/(contexts|integration_types)/\\d+");

    private static final Map<String, Schema> SCHEMAS = new ConcurrentHashMap<>();

    private static Optional<JsonNode> read() {
        try {
            return Files.isReadable(FILE)
                    ? Optional.of(plain(DiscordGuild.JSON.readTree(Files.readString(FILE))))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The validator takes {@code minimum} only where there is a single type beside it. */
    private static JsonNode plain(JsonNode node) {
        node.forEach(SpecCheck::plain);
        if (node instanceof ObjectNode schema
                && schema.path("type").isArray()
                && (schema.has("minimum") || schema.has("maximum"))) {
            var bounded = schema.deepCopy().put("type", schema.path("type").path(0).asString());
            schema.removeAll();
            var either = schema.putArray("anyOf");
            either.addObject().put("type", "null");
            either.add(bounded);
        }
        return node;
    }

    static boolean isThere() {
        return SPEC.isPresent();
    }

    /** What is not as described; nothing where the description is not there. */
    List<String> faults(Call call) {
        return SPEC.map(spec -> faults(spec, call)).orElse(List.of());
    }

    private static List<String> faults(JsonNode spec, Call call) {
        var at = call.route().split(" ", 2);
        var operation = spec.path("paths").path(at[1]).path(at[0].toLowerCase(Locale.ROOT));
        if (operation.isMissingNode()) {
            return List.of("not described: " + call.route());
        }
        var schema = operation.at("/requestBody/content/application~1json/schema");
        if (schema.isMissingNode()) {
            return List.of();
        }
        return SCHEMAS
                .computeIfAbsent(call.route(), route -> schema(spec, schema))
                .validate(call.body().toString(), InputFormat.JSON)
                .stream()
                .filter(error -> !LENIENT.matcher(error.getInstanceLocation().toString()).matches())
                .map(error -> call.route() + " is not as described: " + error)
                .toList();
    }

    private static Schema schema(JsonNode spec, JsonNode schema) {
        var whole = DiscordGuild.JSON.createObjectNode();
        whole.putArray("allOf").add(schema);
        whole.set("components", spec.path("components"));
        return REGISTRY.getSchema(whole.toString(), InputFormat.JSON);
    }
}
