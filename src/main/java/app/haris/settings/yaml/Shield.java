package app.haris.settings.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Hides {@code ${NAME:default}} from the YAML parser, to which braces, commas and colons mean
 * something else: {@code {token: ${TOKEN}}} is no YAML, but it is what people write.
 */
final class Shield {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{[^}\\n\\r]*}");

    // Two characters of the private use area, which no script has.
    private static final Pattern HIDDEN = Pattern.compile("\uE0F0([0-9]{1,7})\uE0F1");

    private final List<String> hidden = new ArrayList<>();

    String hide(String text) {
        return PLACEHOLDER
                .matcher(text)
                .replaceAll(
                        match -> {
                            hidden.add(match.group());
                            return "\uE0F0" + (hidden.size() - 1) + "\uE0F1";
                        });
    }

    String show(String text) {
        return HIDDEN.matcher(text)
                .replaceAll(
                        match -> Matcher.quoteReplacement(original(match.group(1), match.group())));
    }

    private String original(String number, String otherwise) {
        var index = Integer.parseInt(number);
        return index < hidden.size() ? hidden.get(index) : otherwise;
    }
}
