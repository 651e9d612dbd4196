package app.haris.chat;

import app.haris.inbox.CaseNumber;
import app.haris.team.MemberId;
import java.time.Duration;
import java.util.Set;

/** What a member does to a case itself. */
public sealed interface CaseCommand extends Command.OnCase {
    record Claim(CaseNumber number) implements CaseCommand {}

    record Release(CaseNumber number) implements CaseCommand {}

    record Assign(CaseNumber number, MemberId member) implements CaseCommand {}

    record Note(CaseNumber number, String text) implements CaseCommand {}

    /** How long a case stays out of sight. */
    sealed interface Pause {
        record For(Duration duration) implements Pause {}

        /** Until the team's next morning. */
        record Tomorrow() implements Pause {}
    }

    record Snooze(CaseNumber number, Pause pause) implements CaseCommand {
        public Snooze(CaseNumber number, Duration duration) {
            this(number, new Pause.For(duration));
        }
    }

    record Close(CaseNumber number, String reason) implements CaseCommand {}

    record Reopen(CaseNumber number) implements CaseCommand {}

    record Tag(CaseNumber number, Set<String> added, Set<String> removed) implements CaseCommand {
        public Tag {
            added = Set.copyOf(added);
            removed = Set.copyOf(removed);
        }
    }

    record Merge(CaseNumber number, CaseNumber into) implements CaseCommand {}
}
