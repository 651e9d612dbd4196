package app.haris.chat.slack.queue;

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

    /** Slack's error by channel; empty if all is well. */
    public Map<String, String> troubles() {
        return Map.copyOf(troubles);
    }
}
