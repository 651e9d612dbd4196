package app.haris.chat;

import app.haris.inbox.CaseNumber;
import java.time.Duration;
import java.util.Optional;

/** About the rules, and what they make of a case. */
public sealed interface RuleCommand extends Command {
    record Why(CaseNumber number) implements RuleCommand, Command.OnCase {}

    record ListRules() implements RuleCommand {}

    /**
     * @param edited the lines of an edited rules.yml; empty means the file as it lies in bot-config
     */
    record TestRules(Duration past, Optional<String> edited) implements RuleCommand {}

    record ReloadRules() implements RuleCommand {}
}
