package app.haris.inbox;

import app.haris.social.Interaction;
import app.haris.triage.Assessment;
import app.haris.triage.RuleBook;
import java.time.Duration;
import java.util.function.Consumer;

/** Looks at the past with other rules. */
public interface Replay {
    /**
     * Assesses every interaction of the past time that belongs to a case twice, in the order of
     * their reception: by the rules in use and by the edited ones. The facts (counts, contacts,
     * tags by rules, cool-downs) are gathered anew from what is stored, tags and cool-downs for
     * each book by itself, so that the answers differ only by the rules. Writes nothing; takes
     * memory for the authors and cases of the time.
     */
    void compare(Duration past, RuleBook edited, Consumer<Compared> each);

    /** One interaction, twice assessed. */
    record Compared(
            Interaction interaction, CaseNumber caseNumber, Assessment now, Assessment edited) {}
}
