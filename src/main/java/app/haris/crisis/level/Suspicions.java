package app.haris.crisis.level;

import app.haris.audit.Deed;
import app.haris.audit.Journal;
import app.haris.audit.Origin;
import app.haris.crisis.CrisisWatcher;
import app.haris.crisis.Proposal;
import app.haris.crisis.Proposal.State;
import app.haris.crisis.ProposalChanged;
import app.haris.crisis.Scope;
import app.haris.crisis.Signal;
import app.haris.crisis.Standing;
import app.haris.crisis.level.Change.By;
import app.haris.crisis.level.Change.Wanted;
import app.haris.escalation.Cause;
import app.haris.escalation.CrisisPart;
import app.haris.escalation.EscalationFile;
import app.haris.escalation.Escalations;
import app.haris.inbox.Denial;
import app.haris.inbox.Denial.Kind;
import app.haris.inbox.Outcome;
import app.haris.inbox.Outcome.Denied;
import app.haris.inbox.Outcome.Done;
import app.haris.settings.Settings;
import app.haris.storage.Transactions;
import app.haris.work.News;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What becomes of signals: proposals, which leads decide on, or levels where a rule says so. */
@Component
final class Suspicions {
    private static final Duration QUIET = Duration.ofHours(6);

    private final Proposals proposals;
    private final Levels levels;
    private final Change change;
    private final Escalations escalations;
    private final Tools tools;

    /** What any decision needs besides. */
    @Component
    record Tools(
            Settings settings,
            Transactions transactions,
            Journal journal,
            List<CrisisWatcher> watchers,
            News news,
            Clock clock) {}

    Suspicions(
            Proposals proposals,
            Levels levels,
            Change change,
            Escalations escalations,
            Tools tools) {
        this.proposals = proposals;
        this.levels = levels;
        this.change = change;
        this.escalations = escalations;
        this.tools = tools;
    }

    List<Proposal> open() {
        return proposals.open();
    }

    Optional<Proposal> find(long number) {
        return proposals.find(number);
    }

    /**
     * Proposes a level or raises it, in the current transaction, unless it stands already, or
     * something alike is quiet.
     */
    void take(Signal signal) {
        if (stands(signal) || proposals.isQuiet(signal.scope(), signal.name(), signal.at())) {
            return;
        }
        var proposal = proposals.add(signal, signal.at().plus(quiet()));
        record(proposal, new By("haris", Origin.CLOCK), "proposed-crisis-level");
        if (signal instanceof Signal.Met(var _, var scope, var _, var sign) && sign.raise()) {
            var by = new By("rule:" + sign.name(), Origin.RULE);
            var wanted = new Wanted(scope, sign.level(), sign.time(), sign.name());
            decide(proposal, new State.Raised(by.name(), signal.at()), by);
            var standing = change.make(wanted, by);
            tools.transactions().afterCommit(() -> change.follow(standing));
        } else {
            changed(proposal.number());
            call(signal);
        }
    }

    private boolean stands(Signal signal) {
        return levels.all().stream()
                .filter(one -> covers(one.scope(), signal.scope()))
                .anyMatch(one -> one.level().compareTo(signal.level()) >= 0);
    }

    private static boolean covers(Scope standing, Scope suspected) {
        return standing instanceof Scope.Everything || standing.equals(suspected);
    }

    private void call(Signal signal) {
        part().flatMap(CrisisPart::detect)
                .flatMap(CrisisPart.Detect::escalate)
                .ifPresent(
                        chain ->
                                escalations.start(
                                        new Cause.OfTopic(signal.scope().key()),
                                        chain,
                                        "suspicion"));
    }

    private Optional<CrisisPart> part() {
        return tools.settings().current(EscalationFile.FILE).crisis();
    }

    private Duration quiet() {
        return part().flatMap(CrisisPart::detect).map(CrisisPart.Detect::quiet).orElse(QUIET);
    }

    Outcome<Standing> raise(long number, By by) {
        return tools.transactions()
                .callDurably(
                        () ->
                                open(number)
                                        .map(
                                                proposal -> {
                                                    var now = tools.clock().instant();
                                                    decide(
                                                            proposal,
                                                            new State.Raised(by.name(), now),
                                                            by);
                                                    return change.make(wanted(proposal), by);
                                                }));
    }

    private static Wanted wanted(Proposal proposal) {
        return new Wanted(proposal.scope(), proposal.level(), Optional.empty(), proposal.name());
    }

    Outcome<Proposal> dismiss(long number, Optional<Duration> quiet, String why, By by) {
        return tools.transactions()
                .callDurably(
                        () ->
                                open(number)
                                        .map(
                                                proposal -> {
                                                    var now = tools.clock().instant();
                                                    var until = now.plus(quiet.orElse(quiet()));
                                                    return decide(
                                                            proposal,
                                                            new State.Dismissed(
                                                                    by.name(), now, why, until),
                                                            by);
                                                }));
    }

    private Outcome<Proposal> open(long number) {
        // Locks are taken in one order: levels before proposals, as a claim takes them.
        levels.locked();
        var found = proposals.lock(number);
        if (found.isEmpty()) {
            return denied(Kind.NOT_FOUND, "no-such-proposal", number);
        }
        return found.filter(Proposal::isOpen)
                .<Outcome<Proposal>>map(Done::new)
                .orElseGet(() -> denied(Kind.CONFLICT, "proposal-decided", number));
    }

    private static Outcome<Proposal> denied(Kind kind, String code, long number) {
        return new Denied<>(new Denial(kind, code, Map.of("number", number)));
    }

    private Proposal decide(Proposal proposal, State state, By by) {
        var decided = proposal.in(state);
        proposals.save(decided, quietUntil(proposal, state));
        record(
                decided,
                by,
                state instanceof State.Raised ? "raised-crisis-level" : "dismissed-crisis-level");
        changed(proposal.number());
        return decided;
    }

    private Instant quietUntil(Proposal proposal, State state) {
        return state instanceof State.Dismissed(var _, var _, var _, var until)
                ? until
                : proposal.at().plus(quiet());
    }

    private void changed(long number) {
        tools.watchers().forEach(watcher -> watcher.proposed(number));
        tools.news().tell(new ProposalChanged(number));
    }

    private void record(Proposal proposal, By by, String what) {
        var evidence = proposal.evidence();
        var details =
                Map.of(
                        "proposal", Long.toString(proposal.number()),
                        "scope", proposal.scope().key(),
                        "level", proposal.level().name(),
                        "sign", proposal.name(),
                        "count", Long.toString(evidence.count()));
        tools.journal()
                .record(new Deed(by.name(), by.from(), what, Optional.empty(), details, Map.of()));
    }
}
