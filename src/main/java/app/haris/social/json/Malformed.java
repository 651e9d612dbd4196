package app.haris.social.json;

import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;

/** Says what is wrong with a text that is no JSON, in words for whoever sent it. */
final class Malformed {
    private static final int LONGEST = 200;

    /** Jackson's words about its own switches, and about a source that it does not show. */
    private static final Pattern INWARD =
            Pattern.compile(
                    ": enable `.*|: not allowed .*|: maybe a .*| \\(start marker at .*]\\)"
                            + "|, from `[^`]*`");

    private static final Pattern TWICE = Pattern.compile("Duplicate property (\".*?\") for .*");

    private Malformed() {}

    static String words(JacksonException malformed) {
        var place = malformed.getLocation();
        if (place == null || place.getColumnNr() < 1) {
            return reason(malformed);
        }
        var line = place.getLineNr() > 1 ? "line " + place.getLineNr() + ", " : "";
        return reason(malformed) + ", at " + line + "column " + place.getColumnNr();
    }

    private static String reason(JacksonException malformed) {
        var said = malformed.getOriginalMessage().lines().findFirst().orElse("unreadable");
        if (said.startsWith("Trailing token")) {
            return "goes on behind its end (several interactions are sent one a line, as"
                    + " application/x-ndjson)";
        }
        var twice = TWICE.matcher(said);
        if (twice.matches()) {
            return "says " + twice.group(1) + " twice";
        }
        var reason = INWARD.matcher(said).replaceAll("");
        return "is not JSON: " + reason.substring(0, Math.min(LONGEST, reason.length()));
    }
}
