package app.haris.inbox.intake;

import app.haris.inbox.flow.AnswerClock;
import app.haris.inbox.flow.CaseRow;
import app.haris.inbox.jdbc.FiredRows;
import app.haris.inbox.jdbc.Histories;
import app.haris.social.Interaction;
import app.haris.team.Team;
import app.haris.triage.Assessment;
import app.haris.triage.RuleBook;
import app.haris.triage.Rules;
import app.haris.triage.Triage;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Assesses the interactions of a batch by one state of the rules. */
@Component
final class Judgment {
    private final Triage triage;
    private final Rules rules;
    private final Team team;
    private final Histories histories;
    private final FiredRows fired;
    private final AnswerClock clock;

    Judgment(
            Triage triage,
            Rules rules,
            Team team,
            Histories histories,
            FiredRows fired,
            AnswerClock clock) {
        this.clock = clock;
        this.triage = triage;
        this.rules = rules;
        this.team = team;
        this.histories = histories;
        this.fired = fired;
    }

    Judge of(Collection<Candidate> batch, Instant now) {
        var book = rules.current();
        var past = new Past(book, team, now);
        past.load(histories, book.mentions(), batch);
        past.load(fired, batch);
        return new Judge(book, past, now);
    }

    /** Judges one batch. */
    final class Judge {
        private final RuleBook book;
        private final Past past;
        private final Instant now;

        private Judge(RuleBook book, Past past, Instant now) {
            this.book = book;
            this.past = past;
            this.now = now;
        }

        /**
         * @param row the case that the interaction joins; absent where it opens one
         */
        Assessment assess(Candidate candidate, Interaction said, Optional<CaseRow> row) {
            var read =
                    candidate
                            .read()
                            .filter(it -> it.interaction().equals(said))
                            .orElseGet(() -> triage.read(said, candidate.brand()));
            return triage.assess(book, read, past.of(candidate, said, row), now);
        }

        AnswerClock clock() {
            return clock;
        }

        Past past() {
            return past;
        }
    }
}
