package app.haris.settings.yaml;

import java.util.Optional;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.reader.ReaderException;

/** Says what a YAML parser means in words for somebody who has never seen one. */
final class Syntax {
    private Syntax() {}

    static Problem problem(MarkedYAMLException wrong) {
        var mark = Optional.ofNullable(wrong.getProblemMark()).or(() -> context(wrong));
        var line = mark.map(place -> place.getLine() + 1).orElse(1);
        return new Problem(line, explain(wrong));
    }

    static Problem problem(ReaderException wrong, String text) {
        var before = text.substring(0, text.offsetByCodePoints(0, wrong.getPosition()));
        var line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        return new Problem(
                line, "the character U+%04X is not allowed".formatted(wrong.getCodePoint()));
    }

    private static Optional<org.yaml.snakeyaml.error.Mark> context(MarkedYAMLException wrong) {
        return Optional.ofNullable(wrong.getContextMark());
    }

    private static String explain(MarkedYAMLException wrong) {
        var problem = Optional.ofNullable(wrong.getProblem()).orElse("not YAML");
        if (problem.contains("TAB")) {
            return "a tab stands where YAML wants spaces";
        }
        var context = Optional.ofNullable(wrong.getContext()).map(words -> words + ": ");
        return "not YAML: " + context.orElse("") + problem;
    }
}
