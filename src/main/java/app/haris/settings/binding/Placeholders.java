package app.haris.settings.binding;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts environment variables where a text says {@code ${NAME}} or {@code ${NAME:default}}. */
final class Placeholders {
    // $${ stands for ${ itself. A default ends at the first brace.
    private static final Pattern PLACEHOLDER =
            Pattern.compile("\\$(?<literal>\\$)?\\{(?<name>[^:}]*)(?<default>:[^}]*)?(?<end>}?)");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private Placeholders() {}

    /**
     * A text with its variables.
     *
     * @param isChanged whether there were any; the text may then be a secret
     */
    record Expanded(String text, boolean isChanged, List<String> complaints) {}

    static Expanded expand(String text, Surroundings surroundings) {
        var complaints = new ArrayList<String>();
        var result = new StringBuilder();
        var match = PLACEHOLDER.matcher(text);
        var isChanged = false;
        while (match.find()) {
            if (match.group("literal") != null) {
                match.appendReplacement(result, "");
                result.append(match.group().substring(1));
                continue;
            }
            isChanged = true;
            match.appendReplacement(result, "");
            result.append(value(match, surroundings, complaints));
        }
        match.appendTail(result);
        return new Expanded(result.toString(), isChanged, complaints);
    }

    private static String value(Matcher match, Surroundings surroundings, List<String> complaints) {
        var name = match.group("name");
        if (match.group("end").isEmpty() || !NAME.matcher(name).matches()) {
            complaints.add(
                    "'${%s' is not the name of an environment variable; write $${ for ${ itself"
                            .formatted(name));
            return "";
        }
        var value = surroundings.variable(name);
        if (value != null) {
            return value;
        }
        var otherwise = match.group("default");
        if (otherwise == null) {
            complaints.add(
                    "the environment variable %s is not set; set it, or write ${%s:} to do without"
                            .formatted(name, name));
            return "";
        }
        return otherwise.substring(1);
    }
}
