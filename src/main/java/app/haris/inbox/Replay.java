package app.haris.inbox;

import app.haris.social.Interaction;
import app.haris.triage.Assessment;
import app.haris.triage.RuleBook;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/** Looks at the past with other rules. */
public interface Replay {
    /**
     * Assesses every interaction of the past time twice, in the order of their reception: by the
     * rules in use and by the edited ones. The facts (counts, contacts, tags, cool-downs) are
     * gathered anew from what is stored, for each book by itself, so that the answers differ only
     * by the rules. Writes nothing; takes memory for what arrived within a day.
     */
    void compare(Duration past, RuleBook edited, Consumer<Compared> each);

    /**
     * One interaction, twice assessed.
     *
     * @param caseNumber absent where the interaction belongs to no case
     */
    record Compared(
            Interaction interaction,
            Optional<CaseNumber> caseNumber,
            Assessment now,
            Assessment edited) {}
}
