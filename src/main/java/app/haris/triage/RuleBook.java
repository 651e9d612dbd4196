package app.haris.triage;

import java.time.Duration;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The rules of rules.yml, in their order. A value: the book in use and an edited one can be asked
 * side by side.
 */
public record RuleBook(List<Rule> rules) {
    public static final RuleBook EMPTY = new RuleBook(List.of());

    public RuleBook {
        rules = List.copyOf(rules);
    }

    /** How far back a caller has to look for {@link Facts#lastFired}; empty if not at all. */
    public Optional<Duration> longestCoolDown() {
        return rules.stream()
                .flatMap(rule -> rule.coolDown().stream())
                .max(Comparator.naturalOrder());
    }

    /** Every variable that a rule mentions: what is not among them need not be looked up. */
    public Set<Variable> mentions() {
        var mentioned = EnumSet.noneOf(Variable.class);
        rules.forEach(rule -> mentioned.addAll(rule.condition().mentions()));
        return mentioned;
    }
}
