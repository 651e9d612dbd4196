package app.haris.chat.slack.modal;

import app.haris.chat.slack.talk.SlackEnvelope;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * Somebody types in a form of ours. Slack tells each change; a form is changed less often, and only
 * for the newest of what was told meanwhile.
 */
public final class SlackTyping {
    /** views.update is a Tier 4 method: 100 calls a minute and more (Slack, 2026-11). */
    private static final Duration EACH = Duration.ofMillis(700);

    private final Map<String, SlackEnvelope> newest = new ConcurrentHashMap<>();

    /** Whether this tells what somebody types, and asks for nothing. */
    public static boolean isTyping(SlackEnvelope envelope) {
        var payload = envelope.payload();
        return envelope.kind() == SlackEnvelope.Kind.ACTION
                && payload.path("actions").path(0).path("action_id").asString("").equals("text")
                && payload.path("view").path("callback_id").asString("").startsWith("haris:");
    }

    /** Waits for a moment where it is the first of several; the others only tell and go. */
    public void heed(SlackEnvelope envelope, Consumer<SlackEnvelope> show) {
        var view = envelope.payload().path("view").path("id").asString("");
        if (newest.put(view, envelope) == null) {
            LockSupport.parkNanos(EACH.toNanos());
            show.accept(newest.remove(view));
        }
    }
}
