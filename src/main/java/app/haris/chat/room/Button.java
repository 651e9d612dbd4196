package app.haris.chat.room;

import app.haris.chat.Control;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A control as the room draws it.
 *
 * @param id the element's, unique on a page
 * @param key the key that presses it
 * @param compose the composer's mode in which its text is written, absent where it needs none
 * @param revision 0 where it is about none
 * @param leavesAt ISO 8601, until when it can be pressed; absent where that is no matter of seconds
 */
record Button(
        String id,
        String line,
        String label,
        String weight,
        String wants,
        @Nullable String key,
        @Nullable String compose,
        int revision,
        @Nullable String leavesAt,
        List<Button> menu) {
    private static final Map<String, String> KEYS =
            Map.of(
                    "claim", "c", "reply", "r", "approve", "a", "edit", "e", "snooze", "s", "note",
                    "n", "reject", "x");

    static Button of(Control control) {
        return new Button(
                id(control),
                line(control),
                control.label(),
                weight(control),
                control.wants().name().toLowerCase(Locale.ROOT),
                control.argument().isEmpty() ? KEYS.get(control.verb()) : null,
                compose(control),
                control.revision().orElse(0),
                null,
                control.menu().stream().map(Button::of).toList());
    }

    /** The same, once more on the page; keys press the other. */
    Button again() {
        return new Button(
                "bar-" + id, line, label, weight, wants, null, compose, revision, leavesAt, menu);
    }

    Button until(@Nullable String at) {
        return new Button(id, line, label, weight, wants, key, compose, revision, at, menu);
    }

    private static String weight(Control control) {
        return switch (control.weight()) {
            case PLAIN -> "";
            case PRIMARY -> "primary";
            case DANGER -> "danger";
        };
    }

    private static String id(Control control) {
        var id = "do-" + control.verb() + "-" + control.subject().replace(':', '-');
        return control.argument().isEmpty()
                ? id
                : id + "-" + Integer.toHexString(control.argument().hashCode());
    }

    private static String line(Control control) {
        return control.wants() == Control.Wants.CASE ? control.line() + " into" : control.line();
    }

    /** Whatever is longer than a few words is written in the composer. */
    private static @Nullable String compose(Control control) {
        return switch (control.wants()) {
            case TEXT -> control.verb();
            case REASON -> control.revision().isPresent() ? control.verb() : null;
            case NOTHING, MEMBER, TAGS, CASE -> null;
        };
    }
}
