package app.haris.inbox.casework;

import app.haris.inbox.Actor;
import app.haris.inbox.Case;
import app.haris.inbox.CaseNumber;
import app.haris.inbox.CaseState;
import app.haris.inbox.Outcome;
import app.haris.inbox.Outcome.Denied;
import app.haris.inbox.flow.AnswerClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Whether a case is open, asleep or closed, and what its clocks do meanwhile. */
@Component
final class Lifecycle {
    private static final int LONGEST_REASON = 500;
    private static final Duration LONGEST_SNOOZE = Duration.ofDays(366);

    private final Acts acts;
    private final AnswerClock answerClock;
    private final Clock clock;

    Lifecycle(Acts acts, AnswerClock answerClock, Clock clock) {
        this.acts = acts;
        this.answerClock = answerClock;
        this.clock = clock;
    }

    Outcome<Case> snooze(CaseNumber number, Instant until, Actor actor) {
        var now = clock.instant();
        if (!until.isAfter(now)) {
            return new Denied<>(Denials.invalid("snooze-in-past", Map.of()));
        }
        if (until.isAfter(now.plus(LONGEST_SNOOZE))) {
            var days = LONGEST_SNOOZE.toDays();
            return new Denied<>(Denials.invalid("snooze-too-long", Map.of("days", days)));
        }
        return acts.on(
                number,
                row ->
                        row.shown().isClosed()
                                ? Denials.closed(row.shown())
                                : acts.done(
                                        row,
                                        asleep(row.shown(), now, until),
                                        actor,
                                        Act.of("snoozed").with("until", until)));
    }

    /** While it sleeps, its time stands still. */
    private Case asleep(Case shown, Instant now, Instant until) {
        return answerClock.moved(awakened(shown, now), now, until).in(new CaseState.Snoozed(until));
    }

    private Case awakened(Case shown, Instant now) {
        return switch (shown.state()) {
            case CaseState.Snoozed(var end) -> answerClock.moved(shown, end, now);
            case CaseState.Closed _ -> answerClock.resumed(shown, now);
            case CaseState.Open _, CaseState.Merged _ -> shown;
        };
    }

    Outcome<Case> close(CaseNumber number, String reason, Actor actor) {
        var why = reason.strip();
        if (why.isEmpty()) {
            return new Denied<>(Denials.invalid("reason-needed", Map.of()));
        }
        if (why.length() > LONGEST_REASON) {
            return new Denied<>(Denials.invalid("too-long", Map.of("limit", LONGEST_REASON)));
        }
        return acts.on(
                number,
                row ->
                        row.shown().isClosed()
                                ? Denials.closed(row.shown())
                                : acts.done(
                                        row,
                                        AnswerClock.stopped(row.shown(), clock.instant())
                                                .in(new CaseState.Closed(why, clock.instant())),
                                        actor,
                                        Act.of("closed").saying("reason", why)));
    }

    Outcome<Case> reopen(CaseNumber number, Actor actor) {
        return acts.on(
                number,
                row ->
                        switch (row.shown().state()) {
                            case CaseState.Open() ->
                                    new Denied<>(Denials.conflict("already-open", Map.of()));
                            case CaseState.Merged _ -> Denials.closed(row.shown());
                            case CaseState.Snoozed _, CaseState.Closed _ ->
                                    acts.done(
                                            row,
                                            awakened(row.shown(), clock.instant())
                                                    .in(new CaseState.Open()),
                                            actor,
                                            Act.of("reopened"));
                        });
    }
}
