package app.haris.chat.discord.guild;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Refuses components as Discord does.
 *
 * @see <a href="https://docs.discord.com/developers/components/reference">Component reference,
 *     2026-11</a>
 */
final class ComponentRules {
    static final int ACTION_ROW = 1;
    static final int BUTTON = 2;
    static final int STRING_SELECT = 3;
    static final int TEXT_INPUT = 4;
    static final int MEMBER_SELECT = 5;
    static final int CHANNEL_SELECT = 8;
    static final int SECTION = 9;
    static final int TEXT_DISPLAY = 10;
    static final int THUMBNAIL = 11;
    static final int MEDIA_GALLERY = 12;
    static final int FILE = 13;
    static final int SEPARATOR = 14;
    static final int CONTAINER = 17;
    static final int LABEL = 18;

    private static final Set<Integer> TOP =
            Set.of(ACTION_ROW, SECTION, TEXT_DISPLAY, MEDIA_GALLERY, FILE, SEPARATOR, CONTAINER);
    private static final int MOST_PARTS = 40;
    private static final int MOST_TEXT = 4000;

    private final Map<String, String> faults = new LinkedHashMap<>();
    private final Set<String> customIds = new HashSet<>();
    private final Set<Integer> numbers = new HashSet<>();

    /** What Discord would complain of in a message's components, by their paths. */
    static Map<String, String> ofMessage(JsonNode components, boolean isV2) {
        var rules = new ComponentRules();
        if (!components.isArray()) {
            return Map.of("components", "is no list");
        }
        if (isV2) {
            rules.totals(components);
        } else if (components.size() > 5) {
            rules.fault("components", "Must be between 0 and 5 in length");
        }
        var allowed = isV2 ? TOP : Set.of(ACTION_ROW);
        rules.list(components, "components", allowed);
        return rules.faults;
    }

    /** What Discord would complain of in a modal. */
    static Map<String, String> ofModal(JsonNode modal) {
        var rules = new ComponentRules();
        rules.length(modal.path("custom_id"), "custom_id", 1, 100);
        rules.length(modal.path("title"), "title", 1, 45);
        var components = modal.path("components");
        if (components.isEmpty() || components.size() > 5) {
            rules.fault("components", "Must be between 1 and 5 in length");
        }
        rules.list(components, "components", Set.of(ACTION_ROW, LABEL, TEXT_DISPLAY));
        return rules.faults;
    }

    private void totals(JsonNode components) {
        if (components.isEmpty()) {
            fault("components", "A message of components needs some");
        }
        if (Parts.of(components).filter(part -> part.has("type")).count() > MOST_PARTS) {
            fault("components", "More than " + MOST_PARTS + " components");
        }
        var text =
                Parts.of(components)
                        .filter(part -> part.path("type").asInt(0) == TEXT_DISPLAY)
                        .mapToInt(part -> part.path("content").asString("").length())
                        .sum();
        if (text > MOST_TEXT) {
            fault("components", "More than " + MOST_TEXT + " characters of text: " + text);
        }
    }

    private void list(JsonNode components, String path, Set<Integer> allowed) {
        for (var i = 0; i < components.size(); i++) {
            var part = components.get(i);
            var at = path + "." + i;
            if (allowed.contains(part.path("type").asInt(0))) {
                part(part, at);
            } else {
                fault(at + ".type", "Must not be " + part.path("type"));
            }
        }
    }

    private void part(JsonNode part, String at) {
        if (part.has("id") && !numbers.add(part.path("id").asInt())) {
            fault(at + ".id", "Id is used twice");
        }
        switch (part.path("type").asInt(0)) {
            case ACTION_ROW -> row(part, at);
            case BUTTON -> button(part, at);
            case STRING_SELECT, MEMBER_SELECT, 6, 7, CHANNEL_SELECT -> select(part, at);
            case TEXT_INPUT -> input(part, at);
            case SECTION -> section(part, at);
            case TEXT_DISPLAY -> length(part.path("content"), at + ".content", 1, MOST_TEXT);
            case THUMBNAIL -> media(part, at);
            case MEDIA_GALLERY -> gallery(part, at);
            case SEPARATOR -> range(part.path("spacing").asInt(1), at + ".spacing", 1, 2);
            case CONTAINER -> container(part, at);
            case LABEL -> label(part, at);
            default -> {}
        }
    }

    private void row(JsonNode row, String at) {
        var inner = row.path("components");
        var buttons =
                inner.valueStream().filter(one -> one.path("type").asInt(0) == BUTTON).count();
        range(inner.size(), at + ".components", 1, buttons == inner.size() ? 5 : 1);
        list(inner, at + ".components", Set.of(BUTTON, STRING_SELECT, 5, 6, 7, 8, TEXT_INPUT));
    }

    private void button(JsonNode button, String at) {
        var style = button.path("style").asInt(0);
        range(style, at + ".style", 1, 6);
        length(button.path("label"), at + ".label", button.has("emoji") ? 0 : 1, 80);
        if (style == 5) {
            length(button.path("url"), at + ".url", 1, 512);
            if (button.hasNonNull("custom_id")) {
                fault(at + ".custom_id", "A link has none");
            }
        } else {
            customId(button, at);
        }
    }

    private void select(JsonNode select, String at) {
        customId(select, at);
        length(select.path("placeholder"), at + ".placeholder", 0, 150);
        if (select.path("type").asInt() == STRING_SELECT) {
            var options = select.path("options");
            range(options.size(), at + ".options", 1, 25);
            range(select.path("max_values").asInt(1), at + ".max_values", 1, options.size());
            var values = new HashSet<String>();
            for (var i = 0; i < options.size(); i++) {
                var option = at + ".options." + i;
                length(options.get(i).path("label"), option + ".label", 1, 100);
                length(options.get(i).path("value"), option + ".value", 1, 100);
                length(options.get(i).path("description"), option + ".description", 0, 100);
                if (!values.add(options.get(i).path("value").asString(""))) {
                    fault(option + ".value", "The specified option value is already used");
                }
            }
        }
    }

    private void input(JsonNode input, String at) {
        customId(input, at);
        range(input.path("style").asInt(0), at + ".style", 1, 2);
        var most = input.path("max_length").asInt(4000);
        range(most, at + ".max_length", 1, 4000);
        range(input.path("min_length").asInt(0), at + ".min_length", 0, most);
        length(input.path("value"), at + ".value", 0, most);
        length(input.path("placeholder"), at + ".placeholder", 0, 100);
    }

    private void section(JsonNode section, String at) {
        range(section.path("components").size(), at + ".components", 1, 3);
        list(section.path("components"), at + ".components", Set.of(TEXT_DISPLAY));
        var accessory = section.path("accessory");
        if (Set.of(BUTTON, THUMBNAIL).contains(accessory.path("type").asInt(0))) {
            part(accessory, at + ".accessory");
        } else {
            fault(at + ".accessory", "This field is required");
        }
    }

    private void gallery(JsonNode gallery, String at) {
        var items = gallery.path("items");
        range(items.size(), at + ".items", 1, 10);
        for (var i = 0; i < items.size(); i++) {
            media(items.get(i), at + ".items." + i);
        }
    }

    private void media(JsonNode media, String at) {
        var url = media.path("media").path("url").asString("");
        if (!url.matches("(https?|attachment)://.+")) {
            fault(at + ".media.url", "Scheme must be one of http, https, attachment");
        }
        length(media.path("description"), at + ".description", 0, 1024);
    }

    private void container(JsonNode container, String at) {
        var inner = container.path("components");
        range(inner.size(), at + ".components", 1, MOST_PARTS);
        range(container.path("accent_color").asInt(0), at + ".accent_color", 0, 0xFFFFFF);
        list(
                inner,
                at + ".components",
                Set.of(ACTION_ROW, SECTION, TEXT_DISPLAY, MEDIA_GALLERY, FILE, SEPARATOR));
    }

    private void label(JsonNode label, String at) {
        length(label.path("label"), at + ".label", 1, 45);
        length(label.path("description"), at + ".description", 0, 100);
        var inner = label.path("component");
        if (Set.of(STRING_SELECT, TEXT_INPUT, 5, 6, 7, 8).contains(inner.path("type").asInt(0))) {
            part(inner, at + ".component");
        } else {
            fault(at + ".component", "This field is required");
        }
    }

    private void customId(JsonNode part, String at) {
        length(part.path("custom_id"), at + ".custom_id", 1, 100);
        if (!customIds.add(part.path("custom_id").asString(""))) {
            fault(at + ".custom_id", "Component custom id cannot be duplicated");
        }
    }

    private void length(JsonNode text, String at, int least, int most) {
        var value = text.asString("");
        var length = value.codePointCount(0, value.length());
        if (length < least || (value.isBlank() && least > 0)) {
            fault(at, "This field is required");
        } else if (length > most) {
            fault(at, "Must be %d or fewer in length, not %d".formatted(most, length));
        }
    }

    private void range(int value, String at, int least, int most) {
        if (value < least || value > most) {
            fault(at, "Must be between %d and %d, not %d".formatted(least, most, value));
        }
    }

    private void fault(String path, String what) {
        faults.put(path, what);
    }
}
