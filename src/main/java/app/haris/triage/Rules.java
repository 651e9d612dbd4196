package app.haris.triage;

/** The rules of rules.yml as they stand now; a reload is seen by the next call. */
@FunctionalInterface
public interface Rules {
    RuleBook current();
}
