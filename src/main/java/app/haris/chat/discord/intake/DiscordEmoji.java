package app.haris.chat.discord.intake;

import java.util.HashMap;
import java.util.Map;
import java.util.Map.Entry;

/**
 * The emoji of chat.yml, which are named as Slack names them, as Discord tells them: by themselves,
 * or a server's own by their names.
 */
final class DiscordEmoji {
    /** https://github.com/iamcal/emoji-data: those that mean a decision somewhere. */
    private static final Map<String, String> BY_NAME =
            Map.ofEntries(
                    Map.entry("eyes", "👀"),
                    Map.entry("white_check_mark", "✅"),
                    Map.entry("heavy_check_mark", "✔️"),
                    Map.entry("ballot_box_with_check", "☑️"),
                    Map.entry("x", "❌"),
                    Map.entry("negative_squared_cross_mark", "❎"),
                    Map.entry("heavy_multiplication_x", "✖️"),
                    Map.entry("pencil2", "✏️"),
                    Map.entry("pencil", "📝"),
                    Map.entry("memo", "📝"),
                    Map.entry("fire", "🔥"),
                    Map.entry("zzz", "💤"),
                    Map.entry("sleeping", "😴"),
                    Map.entry("thumbsup", "👍"),
                    Map.entry("+1", "👍"),
                    Map.entry("thumbsdown", "👎"),
                    Map.entry("-1", "👎"),
                    Map.entry("ok_hand", "👌"),
                    Map.entry("raised_hand", "✋"),
                    Map.entry("hand", "✋"),
                    Map.entry("wave", "👋"),
                    Map.entry("rocket", "🚀"),
                    Map.entry("rotating_light", "🚨"),
                    Map.entry("sos", "🆘"),
                    Map.entry("warning", "⚠️"),
                    Map.entry("bell", "🔔"),
                    Map.entry("alarm_clock", "⏰"),
                    Map.entry("hourglass", "⌛"),
                    Map.entry("no_entry", "⛔"),
                    Map.entry("no_entry_sign", "🚫"),
                    Map.entry("octagonal_sign", "🛑"),
                    Map.entry("heart", "❤️"),
                    Map.entry("star", "⭐"),
                    Map.entry("100", "💯"),
                    Map.entry("speech_balloon", "💬"),
                    Map.entry("lock", "🔒"));

    private DiscordEmoji() {}

    /** What Discord calls an emoji, by the name that was configured. */
    static String name(String emoji) {
        var plain = plain(emoji);
        return BY_NAME.entrySet().stream()
                .filter(one -> plain(one.getValue()).equals(plain))
                .map(Entry::getKey)
                .sorted()
                .findFirst()
                .orElse(emoji);
    }

    /** The reactions of chat.yml; somebody may have written the emoji itself. */
    static Map<String, String> configured(Map<String, String> byVerb) {
        var named = new HashMap<String, String>();
        byVerb.forEach((verb, emoji) -> named.put(verb, name(emoji)));
        return Map.copyOf(named);
    }

    /** Without skin tone and without the sign that asks for color. */
    private static String plain(String emoji) {
        return emoji.replaceAll("[\\x{FE0F}\\x{1F3FB}-\\x{1F3FF}]", "");
    }
}
