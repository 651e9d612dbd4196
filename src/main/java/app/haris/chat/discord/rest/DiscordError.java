package app.haris.chat.discord.rest;

import app.haris.chat.mirror.Faults;
import java.util.Map;
import java.util.Set;

/**
 * What Discord's numbers for errors mean, in words.
 *
 * @see <a href="https://docs.discord.com/developers/topics/opcodes-and-status-codes#json">JSON
 *     error codes, 2026-11</a>
 */
public final class DiscordError {
    public static final String UNAUTHORIZED = "unauthorized";
    public static final String UNKNOWN_CHANNEL = "unknown_channel";
    public static final String UNKNOWN_MESSAGE = "unknown_message";
    public static final String UNKNOWN_MEMBER = "unknown_member";
    public static final String CHANNEL_NOT_FOUND = "channel_not_found";
    static final String THREAD_EXISTS = "thread_exists";
    static final String THREAD_ARCHIVED = "thread_archived";
    static final String TOO_MANY_THREADS = "too_many_threads";
    public static final String NO_DIRECT_MESSAGES = "no_direct_messages";

    private static final Map<Integer, String> WORDS =
            Map.ofEntries(
                    Map.entry(10003, UNKNOWN_CHANNEL),
                    Map.entry(10004, "unknown_guild"),
                    Map.entry(10007, UNKNOWN_MEMBER),
                    Map.entry(10008, UNKNOWN_MESSAGE),
                    Map.entry(40001, UNAUTHORIZED),
                    Map.entry(40067, "tag_required"),
                    Map.entry(50001, "missing_access"),
                    Map.entry(50007, NO_DIRECT_MESSAGES),
                    Map.entry(50013, "missing_permissions"),
                    Map.entry(50035, "invalid_form"),
                    Map.entry(50083, THREAD_ARCHIVED),
                    Map.entry(160004, THREAD_EXISTS),
                    Map.entry(160005, "thread_locked"),
                    Map.entry(160006, TOO_MANY_THREADS),
                    Map.entry(200000, "blocked_by_automod"));

    static final Faults FAULTS =
            new Faults(
                    Set.of("invalid_form", "blocked_by_automod"),
                    Set.of(UNKNOWN_MESSAGE, UNKNOWN_CHANNEL),
                    Set.of(
                            UNAUTHORIZED,
                            CHANNEL_NOT_FOUND,
                            "unknown_guild",
                            "missing_access",
                            "missing_permissions",
                            TOO_MANY_THREADS,
                            "tag_required"),
                    Set.of(UNAUTHORIZED),
                    Set.of());

    private DiscordError() {}

    static String word(int code, int status) {
        return WORDS.getOrDefault(code, code == 0 ? "HTTP_" + status : "error_" + code);
    }
}
