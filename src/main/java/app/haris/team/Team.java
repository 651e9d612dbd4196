package app.haris.team;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** The team of team.yml as it stands now; a reload is seen by the next call. */
public interface Team {
    List<Member> members();

    Optional<Member> find(MemberId id);

    Optional<Member> find(Identity identity);

    /** The members who may act as {@code role}. */
    default List<Member> holders(Role role) {
        return members().stream().filter(member -> member.may(role)).toList();
    }

    TeamPolicy policy();

    ZoneId zone();

    /**
     * Whether the team's office is open, by the hours that are named {@code office} unless told
     * otherwise.
     */
    boolean isOpen(String hours, Instant at);

    /** The team's rules about approval. */
    record TeamPolicy(
            boolean selfApproval,
            Duration undo,
            int eyes,
            Duration approvalExpiry,
            Duration reminder) {}
}
