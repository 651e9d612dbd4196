package app.haris.triage;

import app.haris.team.MemberId;
import app.haris.triage.Rule.Action;
import app.haris.triage.RuleTrace.Matched;
import app.haris.triage.RuleTrace.Outcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An assessment in the making: gathers what the rules that match ask for, in their order. */
final class Verdict {
    private final Reading reading;
    private final Set<String> tags = new LinkedHashSet<>();
    private final List<String> fired = new ArrayList<>();
    private final List<RuleTrace> trace = new ArrayList<>();
    private Priority priority;
    private EyesNeeded eyes = EyesNeeded.NONE;
    private Optional<MemberId> assignTo = Optional.empty();
    private Optional<String> template = Optional.empty();
    private Optional<Duration> sla = Optional.empty();
    private Optional<Duration> resolve = Optional.empty();
    private Optional<Duration> snooze = Optional.empty();
    private Optional<String> close = Optional.empty();
    private Optional<String> escalate = Optional.empty();
    private boolean stopped;

    Verdict(Reading reading) {
        this.reading = reading;
        this.priority = reading.interaction().kind().isQuiet() ? Priority.LOW : Priority.NORMAL;
    }

    boolean isStopped() {
        return stopped;
    }

    void add(Rule rule, Outcome outcome) {
        trace.add(new RuleTrace(rule.name(), outcome, reading.takeRead()));
        if (outcome instanceof Matched) {
            fired.add(rule.name());
            rule.then().actions().forEach(action -> apply(action, rule));
            stopped = rule.then().stop();
        }
    }

    private void apply(Action action, Rule rule) {
        switch (action) {
            case Action.SetPriority(var set) -> priority = set;
            case Action.NeedEyes(var needed) ->
                    eyes = eyes.and(new EyesNeeded(needed, List.of(rule.name())));
            case Action.Tag(var added) -> tag(added);
            case Action.Assign(var member) -> assignTo = Optional.of(member);
            case Action.Suggest(var key) -> template = Optional.of(key);
            case Action.Sla(var within) -> sla = Optional.of(within);
            case Action.Resolve(var within) -> resolve = Optional.of(within);
            case Action.Snooze(var span) -> snooze = Optional.of(span);
            case Action.Close(var reason) -> close = Optional.of(reason);
            case Action.Escalate(var chain) -> escalate = Optional.of(chain);
        }
    }

    private void tag(Set<String> added) {
        tags.addAll(added);
        reading.tag(added);
    }

    Assessment assessment() {
        var understood = reading.understood();
        return new Assessment(
                reading.language(),
                understood.sentiment(),
                understood.certainty(),
                understood.intent(),
                understood.topic(),
                understood.abuse(),
                priority,
                List.copyOf(tags),
                eyes,
                assignTo,
                template,
                sla,
                resolve,
                snooze,
                close,
                escalate,
                fired,
                trace.stream().anyMatch(step -> step.outcome().isTrouble()),
                trace);
    }
}
