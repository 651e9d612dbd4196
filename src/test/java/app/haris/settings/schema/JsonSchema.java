package app.haris.settings.schema;

import app.haris.settings.SettingsFile;
import app.haris.settings.binding.Shape;
import app.haris.settings.binding.Shapes;
import app.haris.settings.yaml.TreeReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Says in JSON Schema (2020-12) what the binder takes, as far as that language can. */
final class JsonSchema {
    /** A text with a variable may become anything. */
    private static final String VARIABLE = "\\$\\{";

    private JsonSchema() {}

    static Map<String, Object> of(SettingsFile<?> file) {
        var schema = new LinkedHashMap<String, Object>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", file.name());
        schema.put("description", file.about());
        var shape = of(Shapes.of(file.type()));
        shape.remove("description");
        schema.putAll(shape);
        schema.put("description", file.about());
        return schema;
    }

    private static Map<String, Object> of(Shape shape) {
        return switch (shape) {
            case Shape.Text text -> text(text);
            case Shape.Hidden _ -> map("type", "string", "minLength", 1);
            case Shape.Word word -> word(word);
            case Shape.Flag _ -> orVariable(map("type", "boolean"));
            case Shape.Numeric number -> number(number);
            case Shape.Listed list -> list(list);
            case Shape.Mapped map -> mapped(map);
            case Shape.Struct struct -> struct(struct);
            case Shape.Inlined inlined -> of(inlined.shape());
            case Shape.Chosen chosen -> chosen(chosen);
        };
    }

    private static Map<String, Object> text(Shape.Text text) {
        var schema = map("type", "string", "minLength", 1);
        text.pattern().ifPresent(pattern -> schema.put("pattern", pattern(pattern)));
        return schema;
    }

    private static String pattern(String pattern) {
        return "^(" + pattern + ")$|" + VARIABLE;
    }

    private static Map<String, Object> word(Shape.Word word) {
        return orVariable(map("enum", List.copyOf(word.words().keySet())));
    }

    private static Map<String, Object> number(Shape.Numeric number) {
        var schema = map("type", number.isWhole() ? "integer" : "number");
        if (number.hasMin()) {
            schema.put("minimum", number.min());
        }
        if (number.hasMax()) {
            schema.put("maximum", number.max());
        }
        return orVariable(schema);
    }

    private static Map<String, Object> orVariable(Map<String, Object> schema) {
        return map("anyOf", List.of(schema, map("type", "string", "pattern", VARIABLE)));
    }

    private static Map<String, Object> list(Shape.Listed list) {
        var schema = map("type", "array", "items", of(list.item()));
        if (list.isRequired()) {
            schema.put("minItems", 1);
        }
        if (list.isUnique()) {
            schema.put("uniqueItems", true);
        }
        return list.mayBeOne() ? map("anyOf", List.of(of(list.item()), schema)) : schema;
    }

    private static Map<String, Object> mapped(Shape.Mapped map) {
        var schema = map("type", "object");
        var key = of(map.key());
        if (key.containsKey("pattern") || key.containsKey("anyOf")) {
            schema.put("propertyNames", key);
        }
        schema.put("additionalProperties", of(map.value()));
        if (map.isRequired()) {
            schema.put("minProperties", 1);
        }
        return schema;
    }

    private static Map<String, Object> struct(Shape.Struct struct) {
        var properties = new LinkedHashMap<String, Object>();
        var required = new ArrayList<String>();
        put(struct, properties, required);
        var schema = new LinkedHashMap<String, Object>();
        if (!struct.about().isEmpty()) {
            schema.put("description", struct.about());
        }
        schema.put("type", "object");
        schema.put("additionalProperties", false);
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        schema.put("properties", properties);
        return schema;
    }

    private static void put(
            Shape.Struct struct, Map<String, Object> properties, List<String> required) {
        for (var field : struct.fields()) {
            if (field.isUnfolded()) {
                put((Shape.Struct) field.shape(), properties, required);
                continue;
            }
            properties.put(field.name(), property(field));
            if (field.absence() instanceof Shape.Absence.Required) {
                required.add(field.name());
            }
        }
    }

    private static Map<String, Object> property(Shape.Field field) {
        var schema = new LinkedHashMap<String, Object>();
        if (!field.about().isEmpty()) {
            schema.put("description", field.about());
        }
        var value = of(field.shape());
        schema.putAll(field.absence() instanceof Shape.Absence.Required ? value : orNothing(value));
        if (!field.about().isEmpty()) {
            schema.put("description", field.about());
        }
        if (field.absence() instanceof Shape.Absence.Written(var yaml)) {
            var tree = TreeReader.read(yaml, new ArrayList<>()).orElseThrow();
            schema.put("default", Json.of(tree));
        }
        return schema;
    }

    /** A key with nothing behind it is as if it were left out. */
    private static Map<String, Object> orNothing(Map<String, Object> schema) {
        var choices = new ArrayList<Object>();
        if (schema.get("anyOf") instanceof List<?> several) {
            choices.addAll(several);
        } else {
            choices.add(schema);
        }
        choices.add(map("enum", nothings()));
        return map("anyOf", choices);
    }

    private static List<Object> nothings() {
        var nothings = new ArrayList<>();
        nothings.add(null);
        nothings.add("");
        return nothings;
    }

    private static Map<String, Object> chosen(Shape.Chosen chosen) {
        var choices = new ArrayList<Object>();
        chosen.choices()
                .forEach(
                        (name, shape) ->
                                choices.add(
                                        chosen.key().isEmpty()
                                                ? onlyKey(name, shape)
                                                : named(chosen.key(), name, shape)));
        return map("oneOf", choices);
    }

    private static Map<String, Object> onlyKey(String name, Shape shape) {
        return map(
                "type",
                "object",
                "additionalProperties",
                false,
                "required",
                List.of(name),
                "properties",
                map(name, of(shape)));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> named(String key, String name, Shape shape) {
        var schema = struct((Shape.Struct) shape);
        var properties = map(key, map("const", name));
        properties.putAll((Map<String, Object>) schema.get("properties"));
        var required = new ArrayList<>(List.of(key));
        required.addAll((List<String>) schema.getOrDefault("required", List.of()));
        schema.put("required", required);
        schema.put("properties", properties);
        return schema;
    }

    private static Map<String, Object> map(Object... pairs) {
        var map = new LinkedHashMap<String, Object>();
        for (var i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
