package app.haris.inbox;

import java.time.Instant;

/** Where a case stands. */
public sealed interface CaseState {
    /** Why a case closes whose broadcast has ended; a code that cards have words for. */
    String BROADCAST_OVER = "broadcast-over";

    record Open() implements CaseState {}

    /** Out of sight until a time, or until the author writes again. */
    record Snoozed(Instant until) implements CaseState {}

    record Closed(String reason, Instant at) implements CaseState {}

    /** Closed because another case goes on with its conversation. */
    record Merged(CaseNumber into, Instant at) implements CaseState {}

    /** The word of the contract: open, snoozed or closed. */
    default String word() {
        return switch (this) {
            case Open() -> "open";
            case Snoozed(var until) -> "snoozed";
            case Closed(var reason, var at) -> "closed";
            case Merged(var into, var at) -> "closed";
        };
    }
}
