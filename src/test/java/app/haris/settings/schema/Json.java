package app.haris.settings.schema;

import app.haris.settings.yaml.Tree;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** YAML as an editor sees it: JSON by the core schema of YAML 1.2. */
final class Json {
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private Json() {}

    static @Nullable Object of(Tree tree) {
        return switch (tree) {
            case Tree.Scalar scalar -> of(scalar);
            case Tree.Items items -> items.items().stream().map(Json::of).toList();
            case Tree.Entries entries -> {
                var map = new LinkedHashMap<String, @Nullable Object>();
                entries.entries().forEach((key, entry) -> map.put(key, of(entry.value())));
                yield map;
            }
        };
    }

    private static @Nullable Object of(Tree.Scalar scalar) {
        if (scalar.isNumber()) {
            return new BigDecimal(scalar.text());
        }
        if (scalar.isFlag()) {
            return Boolean.parseBoolean(scalar.text());
        }
        return scalar.isPlain() && scalar.isEmpty() ? null : scalar.text();
    }

    static JsonNode node(Object value) {
        return MAPPER.valueToTree(value);
    }

    static String pretty(Object value) {
        return MAPPER.writeValueAsString(value) + "\n";
    }
}
