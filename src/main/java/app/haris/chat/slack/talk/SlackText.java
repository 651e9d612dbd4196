package app.haris.chat.slack.talk;

import app.haris.team.MemberId;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns what Slack makes of a text back into what somebody typed: it puts people, channels and
 * addresses between angle brackets, and escapes those that were typed.
 *
 * @see <a href="https://docs.slack.dev/messaging/formatting-message-text">Formatting message text,
 *     2026-11: retrieving messages</a>
 */
final class SlackText {
    /** What it is, and after a bar what a reader sees. */
    private static final Pattern SEQUENCE = Pattern.compile("<([^<>|]+)(?:\\|([^<>]*))?>");

    private static final Pattern SCHEME = Pattern.compile("^(?:https?://|mailto:|tel:)");

    private final Function<String, Optional<MemberId>> members;

    /**
     * @param members whose Slack id it is
     */
    SlackText(Function<String, Optional<MemberId>> members) {
        this.members = members;
    }

    String plain(String text) {
        var typed = SEQUENCE.matcher(text).replaceAll(one -> Matcher.quoteReplacement(typed(one)));
        return typed.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }

    private String typed(MatchResult sequence) {
        var target = sequence.group(1);
        var label = Optional.ofNullable(sequence.group(2)).filter(one -> !one.isBlank());
        return switch (target.charAt(0)) {
            case '@' -> person(target.substring(1), label);
            case '#' -> "#" + label.orElse(target.substring(1));
            // Everybody, a group of people, or a moment: the label says which.
            case '!' -> label.orElse("@" + target.substring(1).replaceFirst("\\^.*", ""));
            default -> address(target, label);
        };
    }

    /** By the name that the grammar knows them by, where they are of the team. */
    private String person(String id, Optional<String> label) {
        return "@" + members.apply(id).map(MemberId::value).or(() -> label).orElse(id);
    }

    private static String address(String target, Optional<String> label) {
        var bare = SCHEME.matcher(target).replaceFirst("");
        if (label.isEmpty()) {
            return target.startsWith("http") ? target : bare;
        }
        // A label of its own would hide where the address leads.
        return label.filter(one -> bare.equals(one) || target.equals(one))
                .orElseGet(() -> label.get() + " (" + target + ")");
    }
}
