package app.haris.triage;

import app.haris.team.MemberId;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A rule of rules.yml.
 *
 * @param when the condition as written
 * @param coolDown how long the rule keeps silent for an author on an account after it fired for
 *     them
 */
public record Rule(
        String name,
        String when,
        Condition condition,
        Hours only,
        Optional<Duration> coolDown,
        Then then) {
    /** In which hours a rule counts. */
    public enum Hours {
        ALWAYS,
        OFFICE_HOURS,
        OUT_OF_HOURS;

        public boolean admit(boolean officeOpen) {
            return switch (this) {
                case ALWAYS -> true;
                case OFFICE_HOURS -> officeOpen;
                case OUT_OF_HOURS -> !officeOpen;
            };
        }
    }

    /** What a rule that matched does; an empty list of actions is a rule that only shows itself. */
    public record Then(List<Action> actions, boolean stop) {
        public Then {
            actions = List.copyOf(actions);
        }
    }

    /** One thing that a rule does to a case. Nothing here deletes or publishes. */
    public sealed interface Action {
        /** The last rule that sets a priority wins. */
        record SetPriority(Priority priority) implements Action {}

        /** The largest number wins. */
        record NeedEyes(int eyes) implements Action {}

        /** Tags add up. */
        record Tag(Set<String> tags) implements Action {
            public Tag {
                tags = Collections.unmodifiableSet(new LinkedHashSet<>(tags));
            }
        }

        /** The last rule wins, as with everything below. */
        record Assign(MemberId member) implements Action {}

        record Suggest(String template) implements Action {}

        record Sla(Duration within) implements Action {}

        record Resolve(Duration within) implements Action {}

        record Snooze(Duration span) implements Action {}

        record Close(String reason) implements Action {}

        record Escalate(String chain) implements Action {}
    }
}
