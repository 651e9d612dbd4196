package app.haris.crisis;

import java.time.Instant;
import java.util.Optional;

/**
 * Where a crisis is worked on.
 *
 * @param updateDue when the team should hear how it stands
 */
public record CrisisRoom(
        long number,
        String title,
        Scope scope,
        String openedBy,
        Instant openedAt,
        Optional<Instant> updateDue,
        Optional<Closing> closed) {
    /** The end, with a closing line. */
    public record Closing(String by, Instant at, String line) {}

    public boolean isOpen() {
        return closed.isEmpty();
    }

    public CrisisRoom due(Optional<Instant> next) {
        return new CrisisRoom(number, title, scope, openedBy, openedAt, next, closed);
    }

    public CrisisRoom closed(Closing closing) {
        return new CrisisRoom(
                number, title, scope, openedBy, openedAt, Optional.empty(), Optional.of(closing));
    }

    /**
     * Something that happened in a room.
     *
     * @param who a member's id, or the rule
     */
    public record Entry(Instant at, String who, Kind kind, String text) {}

    /** What kind of thing happened. */
    public enum Kind {
        OPENED,
        LEVEL,
        ROLE,
        NOTE,
        UPDATE,

        /** Something was published against the advice of whoever says so. */
        AGAINST,
        CLOSED
    }
}
