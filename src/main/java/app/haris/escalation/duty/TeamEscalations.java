package app.haris.escalation.duty;

import app.haris.escalation.Cause;
import app.haris.escalation.EscalationChain;
import app.haris.escalation.Escalations;
import app.haris.escalation.Run;
import app.haris.escalation.RunState;
import app.haris.escalation.run.Climb;
import app.haris.inbox.Actor;
import app.haris.inbox.CaseNumber;
import app.haris.inbox.Cases;
import app.haris.inbox.Denial;
import app.haris.inbox.Denial.Kind;
import app.haris.inbox.Outcome;
import app.haris.inbox.Outcome.Denied;
import app.haris.inbox.Outcome.Done;
import app.haris.storage.Ids;
import app.haris.team.MemberId;
import app.haris.team.Team;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Escalations, as members and other modules see and handle them. */
@Component
final class TeamEscalations implements Escalations {
    private static final Logger LOG = LoggerFactory.getLogger(TeamEscalations.class);
    private static final int LONGEST_WHY = 500;

    private final Keeper keeper;
    private final Answering answering;
    private final Runs runs;
    private final Pages pages;
    private final Chains chains;
    private final Cases cases;
    private final Team team;
    private final Ids ids;

    TeamEscalations(
            Keeper keeper,
            Answering answering,
            Runs runs,
            Pages pages,
            Chains chains,
            Cases cases,
            Team team,
            Ids ids) {
        this.keeper = keeper;
        this.answering = answering;
        this.runs = runs;
        this.pages = pages;
        this.chains = chains;
        this.cases = cases;
        this.team = team;
        this.ids = ids;
    }

    @Override
    public List<Progress> of(CaseNumber number) {
        return runs.of(new Cause.OfCase(number)).stream().map(this::progress).toList();
    }

    @Override
    public List<Progress> active() {
        return runs.active().stream().map(this::progress).toList();
    }

    @Override
    public Optional<Progress> find(UUID run) {
        return runs.find(run).map(this::progress);
    }

    @Override
    public Optional<Run> acknowledge(UUID run, Actor actor) {
        return answering.acknowledge(run, actor);
    }

    @Override
    public List<String> chains() {
        return chains.names();
    }

    private Progress progress(Run run) {
        return new Progress(run, pages.of(run.id()), Climb.planned(run));
    }

    @Override
    public Outcome<Run> escalate(
            CaseNumber number, Optional<String> chain, String why, Actor actor) {
        var found = chain.map(chains::find).orElseGet(chains::usual);
        if (found.isEmpty()) {
            var known = chains.names();
            return denied(
                    Kind.INVALID,
                    known.isEmpty() ? "no-chains" : "no-such-chain",
                    Map.of("chain", chain.orElse(""), "known", known));
        }
        return escalate(number, found.get(), why, actor);
    }

    @Override
    public Outcome<Run> escalateTo(CaseNumber number, MemberId member, String why, Actor actor) {
        return team.find(member).isPresent()
                ? escalate(number, Chains.calling(member), why, actor)
                : denied(Kind.NOT_FOUND, "no-such-member", Map.of("member", member.value()));
    }

    private Outcome<Run> escalate(
            CaseNumber number, EscalationChain chain, String why, Actor actor) {
        if (why.length() > LONGEST_WHY) {
            return denied(Kind.INVALID, "too-long", Map.of("limit", LONGEST_WHY));
        }
        return keeper.inTransaction(
                () -> {
                    var about = cases.lock(number);
                    if (about.isEmpty()) {
                        return new Denied<>(Denial.noSuchCase(number));
                    }
                    if (about.get().isClosed()) {
                        return denied(Kind.CONFLICT, "case-closed", Map.of("case", number.value()));
                    }
                    var act = Act.of(actor, "escalated").saying("why", why);
                    var by = actor.member().id().value();
                    return new Done<>(
                            begin(new Cause.OfCase(number), chain, "member", why, by, act));
                });
    }

    @Override
    public void start(Cause cause, String chain, String reason) {
        var found = chains.find(chain);
        if (found.isEmpty()) {
            LOG.warn("nobody is called for {}: there is no chain '{}'", cause.key(), chain);
            return;
        }
        keeper.inTransaction(
                () -> {
                    keeper.lockCase(cause);
                    var act = Act.ofHaris("escalated");
                    return begin(cause, found.get(), reason, "", "haris", act);
                });
    }

    private Run begin(
            Cause cause, EscalationChain chain, String reason, String why, String by, Act act) {
        var active = runs.active(cause, chain.name()).flatMap(run -> runs.lock(run.id()));
        if (active.isPresent()) {
            keeper.count(active.get(), act);
            return active.get().again();
        }
        var now = keeper.now();
        var run =
                new Run(
                        ids.next(),
                        chain,
                        cause,
                        reason,
                        why,
                        by,
                        1,
                        runs.countOf(chain.name()),
                        now,
                        new RunState.Climbing(0, 0, false, now));
        keeper.begin(run, act);
        return run;
    }

    @Override
    public Outcome<Integer> acknowledge(CaseNumber number, Actor actor) {
        return answering.acknowledge(number, actor);
    }

    @Override
    public Outcome<Integer> acknowledgeAll(Actor actor) {
        return answering.acknowledgeAll(actor);
    }

    @Override
    public Outcome<Integer> handOver(CaseNumber number, MemberId to, Actor actor) {
        return answering.handOver(number, to, actor);
    }

    @Override
    public Outcome<Integer> resolve(Optional<CaseNumber> number, String why, Actor actor) {
        return answering.resolve(number, why, actor);
    }

    @Override
    public void resolve(Cause cause) {
        keeper.inTransaction(
                () -> {
                    keeper.lockCase(cause);
                    runs.active(List.of(cause)).stream()
                            .flatMap(run -> runs.lock(run.id()).stream())
                            .filter(run -> run.state() instanceof RunState.Active)
                            .forEach(this::resolve);
                    return true;
                });
    }

    private void resolve(Run run) {
        var ended = new RunState.Ended("resolved", keeper.now());
        keeper.change(run, ended, Act.ofHaris("resolved-escalation"));
    }

    @Override
    public List<Load> load(Instant since) {
        return pages.load(since);
    }

    private static <T> Outcome<T> denied(Kind kind, String code, Map<String, Object> arguments) {
        return new Denied<>(new Denial(kind, code, arguments));
    }
}
