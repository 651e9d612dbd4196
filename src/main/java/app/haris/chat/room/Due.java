package app.haris.chat.room;

import app.haris.chat.Wording;
import app.haris.inbox.Case;
import app.haris.inbox.CaseState;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** By when the author should hear from us, or the case be done with, in words. */
record Due(Optional<Instant> at, String words, boolean late) {
    private static final Due NOTHING = new Due(Optional.empty(), "", false);

    static Due of(Case summary, Wording words, Instant now) {
        var isOver =
                summary.state() instanceof CaseState.Closed
                        || summary.state() instanceof CaseState.Merged;
        return isOver
                ? NOTHING
                : summary.due().map(at -> of(summary, at, words, now)).orElse(NOTHING);
    }

    private static Due of(Case summary, Instant at, Wording words, Instant now) {
        var late = at.isBefore(now);
        var time = Map.of("time", Duration.between(now, at));
        var key =
                (late ? "card.late" : "card.left")
                        + (summary.isResolutionDue() ? "-to-resolve" : "");
        return new Due(Optional.of(at), words.say(key, time), late);
    }
}
