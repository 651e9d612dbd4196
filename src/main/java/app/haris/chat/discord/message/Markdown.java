package app.haris.chat.discord.message;

import app.haris.chat.SafeText;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Makes text from outside stand as it is: Discord reads Markdown, mentions and times out of every
 * text display, and a backslash before punctuation keeps it from doing so.
 *
 * @see <a href="https://docs.discord.com/developers/reference#message-formatting">Message
 *     formatting, 2026-11</a>
 */
public final class Markdown {
    private static final Pattern MARKUP = Pattern.compile("([\\\\`*_~|<>\\[\\]()#@])");

    /** What begins a list or small print, if a line begins with it. */
    private static final Pattern BEGINNING = Pattern.compile("(?m)^(\\s*)([-+]|\\d+\\.)(?=\\s|#)");

    /** An address is read before markup is; a backslash in it would break it. */
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\\[\\]()`|]+");

    private Markdown() {}

    public static String escaped(String text) {
        var escaped = new StringBuilder(text.length() + 16);
        var addresses = ADDRESS.matcher(text);
        var at = 0;
        while (addresses.find()) {
            escaped.append(markup(text.substring(at, addresses.start())));
            escaped.append(addresses.group());
            at = addresses.end();
        }
        escaped.append(markup(text.substring(at)));
        return BEGINNING.matcher(escaped).replaceAll("$1\\\\$2");
    }

    private static String markup(String text) {
        return MARKUP.matcher(text).replaceAll("\\\\$1");
    }

    public static String bold(String text) {
        return text.isBlank() ? "" : "**" + escaped(text) + "**";
    }

    /** Small print. */
    public static String small(String text) {
        return "-# " + escaped(SafeText.line(text));
    }

    /** Each line behind a bar; one that is abusive, only for those who click on it. */
    public static String quote(String text, boolean isAbusive) {
        return text.lines()
                .map(Markdown::escaped)
                .map(line -> isAbusive && !line.isBlank() ? "||" + line + "||" : line)
                .map(line -> "> " + line)
                .collect(Collectors.joining("\n"));
    }

    /** At most so many characters once it is escaped, cut where a reader sees a character end. */
    public static String fitting(String text, int most) {
        var kept = SafeText.shortened(text, most);
        while (escaped(kept).length() > most && kept.length() > 1) {
            var surplus = escaped(kept).length() - most;
            kept = SafeText.shortened(kept, Math.max(1, kept.length() - Math.max(2, surplus / 2)));
        }
        return kept;
    }

    /** The address itself, so that nobody is led elsewhere than they read. */
    public static String link(String label, String address) {
        return "-# " + escaped(label) + ": <" + address.replace(">", "%3E") + ">";
    }
}
