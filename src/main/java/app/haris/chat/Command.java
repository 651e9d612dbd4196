package app.haris.chat;

import app.haris.inbox.CaseNumber;
import java.util.List;
import java.util.Optional;

/**
 * What a member wants done: the same whether it was typed, clicked, reacted or posted. Commands on
 * a case name it; the grammar fills the number in where the place says which case is meant.
 *
 * <p>What concerns one thing is one sealed interface; whoever performs it has a switch over that
 * alone.
 */
public sealed interface Command
        permits Command.OnCase,
                Command.Erase,
                Command.Help,
                Command.Misunderstood,
                OverviewCommand,
                EscalationCommand,
                OnCallCommand,
                CrisisCommand,
                SilenceCommand,
                RuleCommand,
                SourceCommand,
                ModelCommand,
                PersonalCommand {
    /**
     * Whether it is on disk before it is answered, so that no other transaction may surround it.
     */
    default boolean standsAlone() {
        return this instanceof Erase
                || this instanceof CrisisCommand
                || this instanceof SilenceCommand;
    }

    /** A command on one case. */
    sealed interface OnCase extends Command
            permits CaseCommand,
                    ReplyCommand,
                    OverviewCommand.Show,
                    RuleCommand.Why,
                    EscalationCommand.Escalate {
        CaseNumber number();
    }

    /**
     * @param author the network's id or the handle of an author
     */
    record Erase(String author) implements Command {}

    record Help(Optional<Verb> verb) implements Command {}

    /**
     * What the grammar could not read.
     *
     * @param verb the verb, if that much was clear
     * @param suggestions lines that were perhaps meant
     */
    record Misunderstood(String text, Reason reason, Optional<Verb> verb, List<String> suggestions)
            implements Command {
        public Misunderstood {
            suggestions = List.copyOf(suggestions);
        }

        /** What was wrong with the line. */
        public enum Reason {
            UNKNOWN_VERB,
            NO_CASE,
            INCOMPLETE,
            TOO_MUCH
        }
    }
}
