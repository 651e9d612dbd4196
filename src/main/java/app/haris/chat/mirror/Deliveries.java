package app.haris.chat.mirror;

import app.haris.escalation.Messenger.Delivery;
import java.time.Duration;

/** What became of a page that a network was asked to show. */
public final class Deliveries {
    private static final Duration AGAIN = Duration.ofSeconds(10);

    private Deliveries() {}

    public static Delivery of(Verdict<?> posted, String network) {
        return switch (posted) {
            case Verdict.Ok<?> _ -> new Delivery.Delivered(network);
            case Verdict.Limited<?>(var pause) -> new Delivery.Later("limited", pause);
            case Verdict.Refused<?>(var error) -> new Delivery.Unreachable(error);
            case Verdict.Lost<?> _ -> new Delivery.Later(network + "-unreachable", AGAIN);
        };
    }
}
