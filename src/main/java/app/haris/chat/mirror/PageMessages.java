package app.haris.chat.mirror;

import app.haris.escalation.Cause;
import app.haris.escalation.Messenger.Delivery;
import app.haris.escalation.Page;
import app.haris.escalation.Run;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** The messages that call somebody, which are remembered: a reaction on one acknowledges. */
@Component
public final class PageMessages {
    private static final Duration AGAIN = Duration.ofSeconds(10);
    private static final String PART = "page-";

    /** Long after whoever was called has answered, or everybody was. */
    private static final Duration KEPT = Duration.ofDays(30);

    private final Memories memories;
    private final Clock clock;

    PageMessages(Memories memories, Clock clock) {
        this.memories = memories;
        this.clock = clock;
    }

    /** What a page's message is about. */
    public static Subject subject(Page page, Run run) {
        var number = run.cause() instanceof Cause.OfCase(var about) ? about.value() : 0;
        return new Subject(number, 0, PART + page.id());
    }

    static boolean isPage(String part) {
        return part.startsWith(PART);
    }

    /** What became of a page that a network was asked to show. */
    public Delivery delivery(Verdict<Place> posted, Subject subject, String surface) {
        return switch (posted) {
            case Verdict.Ok<Place>(var place) -> {
                var messages = memories.of(surface).messages();
                messages.note(subject, place, clock.instant());
                messages.forgetCalls(clock.instant().minus(KEPT));
                yield new Delivery.Delivered(surface);
            }
            case Verdict.Limited<Place>(var pause) -> new Delivery.Later("limited", pause);
            case Verdict.Refused<Place>(var error) -> new Delivery.Unreachable(error);
            case Verdict.Lost<Place> _ -> new Delivery.Later(surface + "-unreachable", AGAIN);
        };
    }
}
