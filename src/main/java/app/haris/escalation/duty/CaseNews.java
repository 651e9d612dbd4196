package app.haris.escalation.duty;

import app.haris.escalation.Cause;
import app.haris.escalation.Run;
import app.haris.escalation.RunState;
import app.haris.inbox.CaseChanged;
import app.haris.inbox.CaseWatcher;
import app.haris.work.Agenda;
import app.haris.work.Job;
import app.haris.work.JobName;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Heeds what happens to cases. What can be looked at later becomes a job; only what ends a run or
 * shows that somebody is at work is written in the very transaction, and read for by an index.
 */
@Component
final class CaseNews implements CaseWatcher {
    /** Starts a chain for a case whose author has waited too long. */
    static final JobName LATE = new JobName("escalation-late");

    /** Looks whether it is still unknown what became of a reply. */
    static final JobName UNKNOWN = new JobName("escalation-unknown");

    private static final Set<String> ENDING =
            Set.of("answered", "answered-natively", "closed", "merged", "erased");

    private static final Set<String> AT_WORK =
            Set.of("claimed", "assigned", "noted", "tagged", "snoozed", "drafted", "approved");

    private final ObjectProvider<Keeper> keeper;
    private final Runs runs;
    private final Chains chains;
    private final Agenda agenda;
    private final Clock clock;

    /** The keeper changes cases and so depends on those who watch them: it is asked for late. */
    CaseNews(ObjectProvider<Keeper> keeper, Runs runs, Chains chains, Agenda agenda, Clock clock) {
        this.keeper = keeper;
        this.runs = runs;
        this.chains = chains;
        this.agenda = agenda;
        this.clock = clock;
    }

    @Override
    public void changing(List<CaseChanged> changes) {
        for (var change : changes) {
            switch (change.what()) {
                case "overdue" ->
                        agenda.add(new Job(LATE, change.number().toString(), clock.instant()));
                case "told" -> lookLater(change);
                default -> {
                    if (ENDING.contains(change.what())) {
                        active(change).forEach(this::end);
                    } else if (AT_WORK.contains(change.what())) {
                        active(change).forEach(this::isAtWork);
                    }
                }
            }
        }
    }

    private void lookLater(CaseChanged change) {
        var file = chains.file();
        if (file.unknown().isPresent()) {
            var at = clock.instant().plus(file.unknownAfter());
            var key = change.number() + ":" + at.toEpochMilli();
            agenda.add(new Job(UNKNOWN, key, at));
        }
    }

    private List<Run> active(CaseChanged change) {
        return runs.active(List.of(new Cause.OfCase(change.number()))).stream()
                .flatMap(run -> runs.lock(run.id()).stream())
                .toList();
    }

    private void end(Run run) {
        if (run.state() instanceof RunState.Active) {
            var ended = new RunState.Ended("resolved", clock.instant());
            keeper.getObject().change(run, ended, Act.ofHaris("resolved-escalation"));
        }
    }

    /** Whoever acknowledged is not silent while the case moves. */
    private void isAtWork(Run run) {
        if (run.state() instanceof RunState.Acknowledged acknowledged) {
            var due = clock.instant().plus(chains.file().stillOnIt());
            var longer =
                    new RunState.Acknowledged(
                            acknowledged.by(),
                            acknowledged.since(),
                            acknowledged.position(),
                            acknowledged.round(),
                            due);
            keeper.getObject().prolong(run.become(longer));
        }
    }
}
