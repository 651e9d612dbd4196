package app.haris.escalation.duty;

import app.haris.escalation.Cause;
import app.haris.escalation.Recipient;
import app.haris.escalation.Run;
import app.haris.escalation.RunState;
import app.haris.escalation.run.Climb;
import app.haris.escalation.run.Climb.Call;
import app.haris.inbox.Actor;
import app.haris.inbox.CaseNumber;
import app.haris.inbox.Cases;
import app.haris.inbox.Denial;
import app.haris.inbox.Denial.Kind;
import app.haris.inbox.Outcome;
import app.haris.inbox.Outcome.Denied;
import app.haris.inbox.Outcome.Done;
import app.haris.team.MemberId;
import app.haris.team.Team;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** What members say to a call: that they are on it, that another is, that it is over. */
@Component
final class Answering {
    private static final int LONGEST_WHY = 500;

    private final Keeper keeper;
    private final Runs runs;
    private final Chains chains;
    private final Cases cases;
    private final Team team;

    Answering(Keeper keeper, Runs runs, Chains chains, Cases cases, Team team) {
        this.keeper = keeper;
        this.runs = runs;
        this.chains = chains;
        this.cases = cases;
        this.team = team;
    }

    Outcome<Integer> acknowledge(CaseNumber number, Actor actor) {
        var acknowledged =
                keeper.inTransaction(
                        () -> {
                            cases.lock(number);
                            return runs.active(List.of(new Cause.OfCase(number))).stream()
                                    .mapToInt(run -> take(run, actor, _ -> true))
                                    .sum();
                        });
        return counted(acknowledged, Map.of("case", number.value()));
    }

    Optional<Run> acknowledge(UUID id, Actor actor) {
        return keeper.on(id, locked -> take(locked, actor, _ -> true))
                .filter(taken -> taken > 0)
                .flatMap(_ -> runs.find(id));
    }

    Outcome<Integer> acknowledgeAll(Actor actor) {
        var acknowledged =
                runs.active().stream()
                        .mapToInt(
                                run ->
                                        keeper.on(
                                                        run.id(),
                                                        locked ->
                                                                take(
                                                                        locked,
                                                                        actor,
                                                                        Answering::calls))
                                                .orElse(0))
                        .sum();
        return counted(acknowledged, Map.of());
    }

    /** Whether it still calls for somebody. */
    private static boolean calls(Run run) {
        return switch (run.state()) {
            case RunState.Climbing _, RunState.Asked _ -> true;
            case RunState.Acknowledged _, RunState.Ended _ -> false;
        };
    }

    private int take(Run found, Actor actor, Predicate<Run> condition) {
        return runs.lock(found.id())
                .filter(run -> run.state() instanceof RunState.Active)
                .filter(condition)
                .map(
                        run -> {
                            var by = actor.member().id();
                            var after =
                                    Climb.acknowledged(run, by, keeper.now(), silence()).state();
                            keeper.change(run, after, Act.of(actor, "acknowledged"));
                            return 1;
                        })
                .orElse(0);
    }

    private Duration silence() {
        return chains.file().stillOnIt();
    }

    private static Outcome<Integer> counted(int acknowledged, Map<String, Object> arguments) {
        return acknowledged > 0
                ? new Done<>(acknowledged)
                : denied(
                        Kind.CONFLICT,
                        arguments.isEmpty() ? "nothing-escalated" : "not-escalated",
                        arguments);
    }

    Outcome<Integer> handOver(CaseNumber number, MemberId to, Actor actor) {
        if (team.find(to).isEmpty()) {
            return denied(Kind.NOT_FOUND, "no-such-member", Map.of("member", to.value()));
        }
        var handed =
                keeper.inTransaction(
                        () -> {
                            cases.lock(number);
                            return runs.active(List.of(new Cause.OfCase(number))).stream()
                                    .mapToInt(run -> hand(run, to, actor))
                                    .sum();
                        });
        return counted(handed, Map.of("case", number.value()));
    }

    private int hand(Run found, MemberId to, Actor actor) {
        return runs.lock(found.id())
                .map(
                        run -> {
                            var taken = Climb.acknowledged(run, to, keeper.now(), silence());
                            var act = Act.of(actor, "handed-over").with("to", to);
                            var after = keeper.change(run, taken.state(), act);
                            keeper.call(
                                    after, new Call(0, 0, new Recipient.ToMember(to), true, true));
                            return 1;
                        })
                .orElse(0);
    }

    Outcome<Integer> resolve(Optional<CaseNumber> number, String why, Actor actor) {
        if (why.isBlank()) {
            return denied(Kind.INVALID, "reason-needed", Map.of());
        }
        if (why.length() > LONGEST_WHY) {
            return denied(Kind.INVALID, "too-long", Map.of("limit", LONGEST_WHY));
        }
        var ended =
                keeper.inTransaction(
                        () -> {
                            number.ifPresent(cases::lock);
                            return about(number).stream()
                                    .mapToInt(run -> end(run, why, actor))
                                    .sum();
                        });
        return counted(
                ended,
                number.map(one -> Map.<String, Object>of("case", one.value())).orElse(Map.of()));
    }

    private List<Run> about(Optional<CaseNumber> number) {
        return number.map(one -> runs.active(List.<Cause>of(new Cause.OfCase(one))))
                .orElseGet(
                        () ->
                                runs.active().stream()
                                        .filter(run -> !(run.cause() instanceof Cause.OfCase))
                                        .toList());
    }

    private int end(Run found, String why, Actor actor) {
        return runs.lock(found.id())
                .filter(run -> run.state() instanceof RunState.Active)
                .map(
                        run -> {
                            var ended = new RunState.Ended("resolved", keeper.now(), why);
                            var act = Act.of(actor, "resolved-escalation").saying("reason", why);
                            keeper.change(run, ended, act);
                            return 1;
                        })
                .orElse(0);
    }

    private static <T> Outcome<T> denied(Kind kind, String code, Map<String, Object> arguments) {
        return new Denied<>(new Denial(kind, code, arguments));
    }
}
