package app.haris.triage.cel;

import app.haris.settings.Names;
import app.haris.triage.Variable;
import app.haris.triage.cel.Compilation.Problem;
import dev.cel.common.CelIssue;
import dev.cel.common.CelSource;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Turns what CEL finds wrong into words for those who write rules. */
final class Complaints {
    private static final Pattern UNDECLARED =
            Pattern.compile("undeclared reference to '([^']*)'.*");

    /** A name with its dots, but without a function that is called on it. */
    private static final Pattern NAME =
            Pattern.compile("[A-Za-z_]\\w*(?:\\.[A-Za-z_]\\w*(?!\\w*\\())*");

    private static final List<String> VARIABLES =
            Arrays.stream(Variable.values()).map(Variable::word).toList();

    private Complaints() {}

    static Problem of(CelIssue issue, CelSource source) {
        var place = issue.getSourceLocation();
        return new Problem(place.getLine(), place.getColumn() + 1, message(issue, source));
    }

    private static String message(CelIssue issue, CelSource source) {
        var undeclared = UNDECLARED.matcher(issue.getMessage());
        if (undeclared.matches()) {
            var place = issue.getSourceLocation();
            var rest = source.getLocationOffset(place).map(offset -> rest(source, offset));
            return unknown(undeclared.group(1), rest.orElse(""));
        }
        return issue.getMessage().replaceFirst(" \\(candidates: .*", "");
    }

    private static String rest(CelSource source, int offset) {
        var content = source.getContent().toString();
        return content.substring(content.offsetByCodePoints(0, offset));
    }

    /**
     * @param rest the condition from where CEL points: to the name, or to a function's parenthesis
     */
    private static String unknown(String name, String rest) {
        if (rest.startsWith("(")) {
            return unknown("function", name, Dialect.FUNCTIONS);
        }
        var dotted = NAME.matcher(rest);
        return unknown("variable", dotted.lookingAt() ? dotted.group() : name, VARIABLES);
    }

    private static String unknown(String kind, String name, List<String> known) {
        return "unknown %s '%s'%s (known: %s)"
                .formatted(kind, name, Names.suggestion(name, known), String.join(", ", known));
    }
}
