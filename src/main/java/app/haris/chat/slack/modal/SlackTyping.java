package app.haris.chat.slack.modal;

import app.haris.chat.slack.talk.SlackEnvelope;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
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
        var isFirst = new AtomicBoolean();
        newest.compute(
                view,
                (id, told) -> {
                    isFirst.set(told == null);
                    return told == null ? envelope : later(told, envelope);
                });
        if (isFirst.get()) {
            LockSupport.parkNanos(EACH.toNanos());
            show.accept(Objects.requireNonNull(newest.remove(view)));
        }
    }

    /** Each is handled by a thread of its own, so that they do not come here in their order. */
    private static SlackEnvelope later(SlackEnvelope told, SlackEnvelope next) {
        return at(next).compareTo(at(told)) >= 0 ? next : told;
    }

    /** When it was typed: seconds with a fraction, as Slack says. */
    private static BigDecimal at(SlackEnvelope envelope) {
        var at = envelope.payload().path("actions").path(0).path("action_ts").asString("");
        try {
            return new BigDecimal(at);
        } catch (NumberFormatException e) {
            return BigDecimal.ZERO;
        }
    }
}
