package app.haris.chat.slack.queue;

import app.haris.chat.Wording;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What Slack will not let us do, so that the admins can be told elsewhere and mend it. */
public final class SlackHealth {
    /** https://docs.slack.dev/reference/methods/chat.postMessage (2026-11): errors of the place. */
    private static final Set<String> OF_THE_CHANNEL =
            Set.of(
                    "channel_not_found",
                    "is_archived",
                    "not_in_channel",
                    "missing_scope",
                    "invalid_auth",
                    "not_authed",
                    "token_revoked",
                    "token_expired",
                    "account_inactive",
                    "restricted_action",
                    "org_login_required",
                    "team_access_not_granted");

    private static final Set<String> OF_THE_TOKEN =
            Set.of(
                    "invalid_auth",
                    "not_authed",
                    "token_revoked",
                    "token_expired",
                    "account_inactive");

    private final Map<String, String> troubles = new ConcurrentHashMap<>();

    /** Whether every message to the channel would fail so. */
    static boolean concernsChannel(String error) {
        return OF_THE_CHANNEL.contains(error);
    }

    /** Whether this is news. */
    public boolean refused(String channel, String error) {
        return !error.equals(troubles.put(channel, error));
    }

    public void worked(String channel) {
        troubles.remove(channel);
    }

    /** Where Slack does not let us write. */
    Set<String> channels() {
        return Set.copyOf(troubles.keySet());
    }

    /** What to tell an admin; empty if all is well. */
    public List<String> troubles(Wording wording) {
        return troubles.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(one -> Map.of("channel", one.getKey(), "error", kind(one.getValue())))
                .map(named -> wording.say("slack.trouble", named))
                .toList();
    }

    /** Errors that mean the same to whoever must mend it. */
    private static String kind(String error) {
        return OF_THE_TOKEN.contains(error) ? "token" : error;
    }
}
