package app.haris.inbox.flow;

import app.haris.triage.Assessment;
import app.haris.triage.Priority;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What several interactions that wait for one answer mean together. */
final class Assessments {
    private Assessments() {}

    /**
     * The newer assessment with what an earlier one asked for and nobody has answered yet: its
     * eyes, rules, tags, template and chain. A "hello?" after a complaint must not need fewer eyes
     * than the complaint.
     */
    static Assessment together(Assessment older, Assessment newer) {
        return new Assessment(
                newer.language(),
                newer.sentiment(),
                newer.certainty(),
                newer.intent(),
                newer.topic(),
                newer.abuse(),
                higher(older.priority(), newer.priority()),
                union(older.tags(), newer.tags()),
                older.eyes().and(newer.eyes()),
                later(older.assignTo(), newer.assignTo()),
                later(older.suggestedTemplate(), newer.suggestedTemplate()),
                newer.sla(),
                newer.resolve(),
                newer.snooze(),
                newer.close(),
                later(older.escalate(), newer.escalate()),
                union(older.rules(), newer.rules()),
                older.troubled() || newer.troubled(),
                newer.trace());
    }

    static Priority higher(Priority one, Priority other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static List<String> union(Collection<String> older, Collection<String> newer) {
        return Stream.concat(older.stream(), newer.stream()).distinct().toList();
    }

    private static <T> Optional<T> later(Optional<T> older, Optional<T> newer) {
        return newer.or(() -> older);
    }
}
