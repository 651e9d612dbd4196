package app.haris.escalation.duty;

import app.haris.audit.Journal;
import app.haris.escalation.Cause;
import app.haris.escalation.Page;
import app.haris.escalation.Run;
import app.haris.escalation.RunChanged;
import app.haris.escalation.RunState;
import app.haris.escalation.run.Climb;
import app.haris.escalation.run.Climb.Call;
import app.haris.inbox.CaseNumber;
import app.haris.inbox.Cases;
import app.haris.storage.Ids;
import app.haris.storage.Transactions;
import app.haris.work.Agenda;
import app.haris.work.Job;
import app.haris.work.JobName;
import app.haris.work.News;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Keeps runs: each change is stored, journaled and shown in one transaction, with the job that the
 * new state calls for, so no run waits for something that nobody will do.
 *
 * <p>A job's key ends with the time that it was made for: whoever is reminded of another time than
 * the run's own knows that the reminder is out of date.
 */
@Component
final class Keeper {
    static final JobName ADVANCE = new JobName("escalation-run");
    static final JobName CALL = new JobName("escalation-page");

    private final Runs runs;
    private final Pages pages;
    private final Cases cases;
    private final Watch watch;
    private final Tools tools;

    /** What any store needs besides. */
    @Component
    record Tools(
            Transactions transactions,
            Journal journal,
            Agenda agenda,
            News news,
            Ids ids,
            Clock clock) {}

    Keeper(Runs runs, Pages pages, Cases cases, Watch watch, Tools tools) {
        this.runs = runs;
        this.pages = pages;
        this.cases = cases;
        this.watch = watch;
        this.tools = tools;
    }

    Instant now() {
        return tools.clock().instant();
    }

    <T> T inTransaction(Supplier<T> body) {
        return tools.transactions().call(body);
    }

    /** Decides about a run under the locks of its case and itself. */
    <T> Optional<T> on(UUID id, Function<Run, T> decision) {
        return tools.transactions()
                .call(
                        () -> {
                            runs.find(id).ifPresent(run -> lockCase(run.cause()));
                            return runs.lock(id).map(decision);
                        });
    }

    /** Whoever locks a run and its case locks the case first. */
    void lockCase(Cause cause) {
        if (cause instanceof Cause.OfCase(var number)) {
            cases.lock(number);
        }
    }

    void begin(Run run, Act act) {
        runs.add(run);
        schedule(run);
        note(run, act.with("chain", run.chain().name()).with("reason", run.reason()));
    }

    /** The same cause once more. */
    void count(Run run, Act act) {
        var again = run.again();
        runs.save(again);
        note(again, act.with("chain", run.chain().name()).with("count", again.count()));
    }

    Run change(Run before, RunState state, Act act) {
        var after = before.become(state);
        runs.save(after);
        schedule(after);
        note(after, act.with("before", before.state().word()).with("after", state.word()));
        return after;
    }

    /** Only the time is another one; there is nothing to tell. */
    void prolong(Run run) {
        runs.save(run);
        schedule(run);
    }

    /** Takes the steps that are due. */
    void advance(UUID id) {
        on(
                id,
                run -> {
                    var progress = Climb.advance(run, now(), watch);
                    if (!progress.run().state().equals(run.state())) {
                        advanced(run, progress);
                    }
                    return run;
                });
    }

    private void advanced(Run run, Climb.Progress progress) {
        progress.unheard()
                .forEach(
                        position ->
                                note(
                                        run,
                                        Act.ofHaris("found-nobody-to-call")
                                                .with("chain", run.chain().name())
                                                .with("step", position + 1)));
        progress.calls().forEach(call -> call(run, call));
        change(run, progress.run().state(), Act.ofHaris(verb(run, progress.run())));
    }

    private static String verb(Run before, Run after) {
        return switch (after.state()) {
            case RunState.Climbing _ ->
                    before.state() instanceof RunState.Climbing ? "climbed" : "resumed-escalation";
            case RunState.Asked _ -> "asked-still-on-it";
            case RunState.Acknowledged _ -> "acknowledged";
            case RunState.Ended _ -> "exhausted-chain";
        };
    }

    void call(Run run, Call call) {
        var page =
                new Page(
                        tools.ids().next(),
                        run.id(),
                        call.position(),
                        call.round(),
                        call.recipient(),
                        call.important(),
                        call.isQuestion(),
                        now(),
                        Page.Outcome.WAITING,
                        "",
                        0);
        pages.add(page);
        tools.agenda().add(new Job(CALL, page.id().toString(), now()));
    }

    /** Sees to it that somebody looks when the run's time has come. */
    void schedule(Run run) {
        if (run.state() instanceof RunState.Active active) {
            var key = run.id() + ":" + active.due().toEpochMilli();
            tools.agenda().add(new Job(ADVANCE, key, active.due()));
        }
    }

    /** Journals something about a run, and lets whoever looks at it see it. */
    void note(Run run, Act act) {
        var number =
                run.cause() instanceof Cause.OfCase(var about)
                        ? Optional.of(about)
                        : Optional.<CaseNumber>empty();
        number.ifPresent(one -> cases.touched(one, act.what()));
        tools.journal().record(act.on(number, run));
        tools.news().tell(new RunChanged(run.id(), act.what()));
    }
}
