package app.haris.crisis;

import java.time.Instant;
import java.util.Optional;

/**
 * An order to say nothing about something for a time.
 *
 * @param until when it ends by itself
 * @param approved without it, it only waits for a lead
 * @param ended before its time
 */
public record Silence(
        long number,
        Scope scope,
        String reason,
        Word asked,
        Instant until,
        Optional<Word> approved,
        Optional<Word> ended) {
    /** Whose word it was: a member's id. */
    public record Word(String by, Instant at) {}

    public boolean isStanding(Instant now) {
        return approved.isPresent() && isToCome(now);
    }

    /** Whether nobody has approved it, and somebody still could. */
    public boolean isAsked(Instant now) {
        return approved.isEmpty() && isToCome(now);
    }

    private boolean isToCome(Instant now) {
        return ended.isEmpty() && until.isAfter(now);
    }

    public Silence approvedBy(Word word) {
        return new Silence(number, scope, reason, asked, until, Optional.of(word), ended);
    }

    public Silence endedBy(Word word) {
        return new Silence(number, scope, reason, asked, until, approved, Optional.of(word));
    }
}
