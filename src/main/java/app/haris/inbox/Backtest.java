package app.haris.inbox;

import app.haris.inbox.replay.RecordedReplay;
import app.haris.social.Accounts;
import app.haris.social.BrandId;
import app.haris.social.Interaction;
import app.haris.team.Team;
import app.haris.triage.Assessment;
import app.haris.triage.Rules;
import app.haris.triage.Triage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Lives through recorded interactions by the rules in use, each at the time of its making. */
@FunctionalInterface
public interface Backtest {
    /**
     * Threads the interactions into cases of their own, numbered from 1, and assesses them as the
     * inbox would have, had nobody but Haris worked on them. What the inbox would take no notice of
     * (own posts, follows, tags, what is there twice) only counts. Writes nothing; takes memory for
     * the recording.
     *
     * @param recorded in the order of their times
     */
    void run(List<Interaction> recorded, Consumer<Judged> each);

    /**
     * Without a database. An account that is not configured is taken for one of the first brand.
     */
    static Backtest of(Rules rules, Triage triage, Accounts accounts, Team team) {
        return new RecordedReplay(rules, triage, accounts, team);
    }

    /**
     * One interaction as it was judged.
     *
     * @param isFirst whether it opened its case
     * @param due by when the author should have an answer, had they none before
     */
    record Judged(
            Instant at,
            Interaction interaction,
            CaseNumber caseNumber,
            boolean isFirst,
            Assessment assessment,
            BrandId brand,
            Optional<Instant> due) {}
}
