package app.haris.chat.discord.guild;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Refuses commands as Discord does.
 *
 * @see <a href="https://docs.discord.com/developers/interactions/application-commands">Application
 *     commands, 2026-11</a>
 */
final class CommandRules {
    private static final Pattern NAME =
            Pattern.compile("^[-_'\\p{L}\\p{N}\\p{IsDevanagari}\\p{IsThai}]{1,32}$");

    /** https://docs.discord.com/developers/reference#locales (2026-11); Arabic is not there. */
    static final Set<String> LOCALES =
            Set.of(
                    "id", "da", "de", "en-GB", "en-US", "es-ES", "es-419", "fr", "hr", "it", "lt",
                    "hu", "nl", "no", "pl", "pt-BR", "ro", "fi", "sv-SE", "vi", "tr", "cs", "el",
                    "bg", "ru", "uk", "hi", "th", "zh-CN", "ja", "zh-TW", "ko");

    private final Map<String, String> faults = new LinkedHashMap<>();

    static void check(JsonNode commands) {
        var rules = new CommandRules();
        var names = new HashSet<String>();
        for (var i = 0; i < commands.size(); i++) {
            var command = commands.get(i);
            var type = command.path("type").asInt(1);
            if (!names.add(type + command.path("name").asString(""))) {
                rules.faults.put(i + ".name", "Application command names must be unique");
            }
            rules.command(command, Integer.toString(i), type == 1);
        }
        if (commands.size() > 100) {
            rules.faults.put("_", "Maximum number of application commands reached");
        }
        if (!rules.faults.isEmpty()) {
            throw Refusal.invalid(rules.faults);
        }
    }

    private void command(JsonNode command, String at, boolean isSlash) {
        if (isSlash) {
            entry(command, at);
            options(command.path("options"), at + ".options");
            if (size(command) > 8000) {
                faults.put(at, "Command exceeds maximum size (8000)");
            }
        } else {
            length(command.path("name").asString(""), at + ".name", 32);
            if (!command.path("description").asString("").isEmpty()) {
                faults.put(at + ".description", "Context menu commands cannot have description");
            }
        }
    }

    private void entry(JsonNode entry, String at) {
        name(entry.path("name").asString(""), at + ".name");
        length(entry.path("description").asString(""), at + ".description", 100);
        entry.path("name_localizations")
                .properties()
                .forEach(
                        one -> {
                            locale(one.getKey(), at + ".name_localizations");
                            name(
                                    one.getValue().asString(""),
                                    at + ".name_localizations." + one.getKey());
                        });
        entry.path("description_localizations")
                .properties()
                .forEach(
                        one -> {
                            locale(one.getKey(), at + ".description_localizations");
                            length(
                                    one.getValue().asString(""),
                                    at + ".description_localizations." + one.getKey(),
                                    100);
                        });
    }

    private void options(JsonNode options, String path) {
        if (options.size() > 25) {
            faults.put(path, "Must be 25 or fewer in length");
        }
        var names = new HashSet<String>();
        var wasOptional = false;
        for (var i = 0; i < options.size(); i++) {
            var option = options.get(i);
            var at = path + "." + i;
            entry(option, at);
            if (!names.add(option.path("name").asString(""))) {
                faults.put(at + ".name", "Option name is used twice");
            }
            var isRequired = option.path("required").asBoolean(false);
            if (isRequired && wasOptional) {
                faults.put(at, "Required options must be placed before non-required options");
            }
            wasOptional |= !isRequired;
            choices(option, at);
            options(option.path("options"), at + ".options");
        }
    }

    private void choices(JsonNode option, String at) {
        var choices = option.path("choices");
        if (choices.size() > 25) {
            faults.put(at + ".choices", "Must be 25 or fewer in length");
        }
        if (!choices.isEmpty() && option.path("autocomplete").asBoolean(false)) {
            faults.put(at + ".autocomplete", "Cannot be used with choices");
        }
        choices.forEach(choice -> length(choice.path("name").asString(""), at + ".choices", 100));
    }

    private void name(String name, String at) {
        if (!NAME.matcher(name).matches()
                || !name.equals(name.toLowerCase(java.util.Locale.ROOT))) {
            faults.put(at, "Command name is invalid: '" + name + "'");
        }
    }

    private void locale(String locale, String at) {
        if (!LOCALES.contains(locale)) {
            faults.put(at, "No such locale: " + locale);
        }
    }

    private void length(String text, String at, int most) {
        if (text.isBlank() || text.length() > most) {
            faults.put(at, "Must be between 1 and %d in length".formatted(most));
        }
    }

    /** Names, descriptions and values; of each, the longest of its languages. */
    private static int size(JsonNode entry) {
        var size = longest(entry, "name") + longest(entry, "description");
        for (var choice : entry.path("choices")) {
            size += longest(choice, "name") + choice.path("value").asString("").length();
        }
        for (var option : entry.path("options")) {
            size += size(option);
        }
        return size;
    }

    private static int longest(JsonNode entry, String name) {
        return Math.max(
                entry.path(name).asString("").length(),
                entry.path(name + "_localizations")
                        .valueStream()
                        .mapToInt(one -> one.asString("").length())
                        .max()
                        .orElse(0));
    }
}
