package app.haris.cli;

import app.haris.cli.BacktestEvent.Escalated;
import app.haris.cli.BacktestEvent.Suspected;
import app.haris.crisis.Signal;
import app.haris.crisis.Utterance;
import app.haris.crisis.Watch;
import app.haris.escalation.Cause;
import app.haris.escalation.CrisisPart;
import app.haris.escalation.EscalationFile;
import app.haris.escalation.Rehearsal;
import app.haris.inbox.Backtest.Judged;
import app.haris.inbox.CaseNumber;
import app.haris.settings.Settings;
import app.haris.team.Team;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.Consumer;

/** Goes through the past with the ears, clocks and chains that would have been there. */
final class BacktestPlay {
    private final EscalationFile file;
    private final Team team;
    private final Optional<Watch> watch;
    private final Rehearsal chains;
    private final Map<CaseNumber, String> priorities = new HashMap<>();
    private final Map<CaseNumber, Instant> dues = new HashMap<>();
    private final PriorityQueue<Due> clocks = new PriorityQueue<>(Comparator.comparing(Due::at));

    private record Due(Instant at, CaseNumber number) {}

    BacktestPlay(Settings settings, Team team) {
        this.team = team;
        file = settings.current(EscalationFile.FILE);
        watch = file.crisis().map(Watch::new);
        chains = Rehearsal.of(file, at -> team.isOpen(Team.OFFICE, at), this::priority);
    }

    private String priority(Cause cause) {
        return cause instanceof Cause.OfCase(var number) ? priorities.getOrDefault(number, "") : "";
    }

    /** Everything that happened until an interaction, and by it. */
    void hear(Judged judged, Consumer<BacktestEvent> each) {
        var now = judged.at();
        passUntil(now, each);
        BacktestEvent.of(judged).forEach(each);
        var number = judged.caseNumber();
        priorities.put(number, judged.assessment().priority().word());
        judged.due().ifPresent(due -> setClock(number, due));
        judged.assessment()
                .escalate()
                .ifPresent(chain -> chains.start(new Cause.OfCase(number), chain, "rule", now));
        watch.ifPresent(ears -> ears.hear(heard(judged)).forEach(found -> suspect(found, each)));
        call(now, each);
    }

    private void passUntil(Instant now, Consumer<BacktestEvent> each) {
        var events = new ArrayList<BacktestEvent>();
        watch.ifPresent(ears -> ears.pass(now).forEach(signal -> suspect(signal, events::add)));
        ring(now);
        call(now, events::add);
        events.sort(Comparator.comparing(BacktestEvent::at));
        events.forEach(each);
    }

    private void call(Instant now, Consumer<BacktestEvent> each) {
        chains.pass(now).forEach(called -> each.accept(new Escalated(called)));
    }

    /** Nobody answers, so the first time that was promised to an author counts. */
    private void setClock(CaseNumber number, Instant due) {
        var before = dues.get(number);
        if (before == null || due.isBefore(before)) {
            dues.put(number, due);
            clocks.add(new Due(due, number));
        }
    }

    private void ring(Instant now) {
        while (!clocks.isEmpty() && clocks.peek().at().isBefore(now)) {
            var due = clocks.remove();
            if (due.at().equals(dues.get(due.number()))) {
                team.targets()
                        .lateChain()
                        .ifPresent(
                                chain ->
                                        chains.start(
                                                new Cause.OfCase(due.number()),
                                                chain,
                                                "late",
                                                due.at()));
            }
        }
    }

    private void suspect(Signal signal, Consumer<BacktestEvent> each) {
        each.accept(new Suspected(signal));
        var chain =
                signal.isRaising()
                        ? file.crisis()
                                .flatMap(it -> Optional.ofNullable(it.levels().get(signal.level())))
                                .flatMap(CrisisPart.AtLevel::escalate)
                        : file.crisis()
                                .flatMap(CrisisPart::detect)
                                .flatMap(CrisisPart.Detect::escalate);
        chain.ifPresent(
                name ->
                        chains.start(
                                new Cause.OfTopic(signal.scope().key()),
                                name,
                                signal.name(),
                                signal.at()));
    }

    private static Utterance heard(Judged judged) {
        return Utterance.of(
                judged.interaction(), judged.caseNumber(), judged.brand(), judged.assessment());
    }
}
