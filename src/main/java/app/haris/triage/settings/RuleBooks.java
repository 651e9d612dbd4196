package app.haris.triage.settings;

import app.haris.triage.Rule;
import app.haris.triage.Rule.Action;
import app.haris.triage.RuleBook;
import app.haris.triage.RulesFile;
import app.haris.triage.RulesFile.Only;
import app.haris.triage.cel.CelConditions;
import app.haris.triage.cel.Compilation;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes rules of a rules.yml without faults. */
final class RuleBooks {
    private RuleBooks() {}

    static RuleBook of(RulesFile file) {
        var conditions = new CelConditions();
        return new RuleBook(file.rules().stream().map(entry -> rule(entry, conditions)).toList());
    }

    private static Rule rule(RulesFile.Entry entry, CelConditions conditions) {
        var condition =
                switch (conditions.compile(entry.when())) {
                    case Compilation.Usable(var usable) -> usable;
                    case Compilation.Faulty(var problems) ->
                            throw new IllegalArgumentException(entry.name() + ": " + problems);
                };
        return new Rule(
                entry.name(),
                entry.when(),
                condition,
                hours(entry.only()),
                entry.coolDown(),
                new Rule.Then(actions(entry.then()), entry.then().stop()));
    }

    private static Rule.Hours hours(Optional<Only> only) {
        return only.map(
                        it ->
                                switch (it) {
                                    case OFFICE_HOURS -> Rule.Hours.OFFICE_HOURS;
                                    case OUT_OF_HOURS -> Rule.Hours.OUT_OF_HOURS;
                                })
                .orElse(Rule.Hours.ALWAYS);
    }

    private static List<Action> actions(RulesFile.Then then) {
        return Stream.<Optional<? extends Action>>of(
                        then.priority().map(Action.SetPriority::new),
                        then.eyes().map(Action.NeedEyes::new),
                        tags(then),
                        then.assign().map(Action.Assign::new),
                        then.suggest().map(Action.Suggest::new),
                        then.sla().map(Action.Sla::new),
                        then.resolve().map(Action.Resolve::new),
                        then.snooze().map(Action.Snooze::new),
                        then.close().map(Action.Close::new),
                        then.escalate().map(Action.Escalate::new))
                .<Action>flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Action> tags(RulesFile.Then then) {
        return then.tags().isEmpty()
                ? Optional.empty()
                : Optional.of(new Action.Tag(new LinkedHashSet<>(then.tags())));
    }
}
