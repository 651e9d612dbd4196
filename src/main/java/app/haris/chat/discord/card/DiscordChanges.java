package app.haris.chat.discord.card;

import static app.haris.chat.discord.message.Markdown.escaped;
import static app.haris.chat.discord.message.Markdown.fitting;

import app.haris.chat.DraftCard;
import app.haris.reply.Diff;
import java.util.stream.Collectors;

/** Draws what was changed since the revision before, with a little of what was not. Pure. */
final class DiscordChanges {
    private static final int CHANGES = 500;
    private static final int KEPT = 40;

    private DiscordChanges() {}

    static String of(DraftCard draft) {
        var changes = new StringBuilder();
        for (var change : draft.changes()) {
            var left = CHANGES - changes.length();
            if (change.text().isBlank() || left <= 0) {
                continue;
            }
            var isKept = change.change() == Diff.Change.KEPT;
            var text = fitting(isKept ? around(change.text()) : change.text(), left);
            changes.append(
                    switch (change.change()) {
                        case KEPT -> escaped(text);
                        case ADDED -> styled("**", text);
                        case REMOVED -> styled("~~", text);
                    });
        }
        return changes.isEmpty()
                ? ""
                : changes.toString().lines().map(l -> "> " + l).collect(Collectors.joining("\n"));
    }

    /** A style must begin and end at a letter, and on its line. */
    private static String styled(String style, String text) {
        return text.lines()
                .map(
                        line ->
                                line.isBlank()
                                        ? line
                                        : line.replaceAll("^(\\s*).*", "$1")
                                                + style
                                                + escaped(line.strip())
                                                + style
                                                + line.replaceAll(".*?(\\s*)$", "$1"))
                .collect(Collectors.joining("\n"));
    }

    /** Of what has stayed, the ends show where the change is. */
    private static String around(String kept) {
        var points = kept.codePoints().toArray();
        return points.length <= 2 * KEPT
                ? kept
                : new String(points, 0, KEPT)
                        + " … "
                        + new String(points, points.length - KEPT, KEPT);
    }
}
