package app.haris.settings.yaml;

import java.util.Optional;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.reader.StreamReader;

/** Says what a YAML parser means in words for somebody who has never seen one. */
final class Syntax {
    private Syntax() {}

    static Problem problem(MarkedYAMLException wrong) {
        var mark = Optional.ofNullable(wrong.getProblemMark());
        return new Problem(mark.map(place -> place.getLine() + 1).orElse(1), explain(wrong));
    }

    private static String explain(MarkedYAMLException wrong) {
        var problem = Optional.ofNullable(wrong.getProblem()).orElse("cannot be understood");
        if (problem.contains("TAB")) {
            return "a tab stands where YAML wants spaces";
        }
        var context = Optional.ofNullable(wrong.getContext()).map(words -> words + ": ");
        return "not YAML: " + context.orElse("") + problem;
    }

    /** The first character that no YAML file may have: NUL and other controls, lone surrogates. */
    static Optional<Problem> forbidden(String text) {
        var line = 1;
        for (var i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            var character = text.codePointAt(i);
            if (character == '\n') {
                line++;
            } else if (!StreamReader.isPrintable(character)) {
                var message = "the character U+%04X is not allowed".formatted(character);
                return Optional.of(new Problem(line, message));
            }
        }
        return Optional.empty();
    }
}
