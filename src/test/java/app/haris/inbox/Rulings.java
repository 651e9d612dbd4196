package app.haris.inbox;

import app.haris.triage.Condition;
import app.haris.triage.Reading;
import app.haris.triage.Rule;
import app.haris.triage.RuleBook;
import app.haris.triage.RuleTrace;
import app.haris.triage.Variable;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Rules for tests of what comes after them. */
final class Rulings {
    private Rulings() {}

    /** One rule that matches everything. */
    static RuleBook always(Rule.Action... actions) {
        return new RuleBook(
                List.of(
                        new Rule(
                                "always",
                                "true",
                                new Always(),
                                Rule.Hours.ALWAYS,
                                Optional.empty(),
                                new Rule.Then(List.of(actions), false))));
    }

    private record Always() implements Condition {
        @Override
        public RuleTrace.Outcome ask(Reading reading) {
            return new RuleTrace.Matched();
        }

        @Override
        public Set<Variable> mentions() {
            return Set.of();
        }
    }
}
