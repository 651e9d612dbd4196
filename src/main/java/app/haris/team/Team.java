package app.haris.team;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The team of team.yml as it stands now; a reload is seen by the next call. */
public interface Team {
    /** The name of the team's own office hours in team.yml. */
    String OFFICE = "office";

    List<Member> members();

    Optional<Member> find(MemberId id);

    /** Whose identity it is: by team.yml, or because the member linked it. */
    Optional<Member> find(Identity identity);

    /** By which identity a member is reached on a surface. */
    default Optional<Identity> identity(Member member, String surface) {
        return member.identity(surface);
    }

    /** The members who may act as {@code role}. */
    default List<Member> holders(Role role) {
        return members().stream().filter(member -> member.may(role)).toList();
    }

    /** Which roles of the Discord server stand for which of ours, by the server's ids. */
    default Map<String, Role> discordRoles() {
        return Map.of();
    }

    TeamPolicy policy();

    ZoneId zone();

    /**
     * Whether it is within the office hours of this name; {@link #OFFICE} are the team's. Hours
     * that team.yml does not name are always open.
     */
    boolean isOpen(String hours, Instant at);

    /** Whether a member must not be called but for what is important. */
    default boolean isQuiet(Member member, Instant at) {
        return false;
    }

    /** The zone in whose time a member reads. */
    default ZoneId zone(Member member) {
        return zone();
    }

    /** The member to whom letters to this address go. */
    default Optional<Member> byEmail(String address) {
        return Optional.empty();
    }

    /** When members are away by team.yml; members may say so themselves besides. */
    default List<Away> away() {
        return List.of();
    }

    /** The template by which authors are answered while the office is closed. */
    default Optional<String> outOfHours() {
        return Optional.empty();
    }

    /** When a brand's office opens next; empty while it is open, or if it never does. */
    default Optional<Instant> backAt(String brand, Instant now) {
        return Optional.empty();
    }

    /** At which times of day members are told of what can wait. */
    default List<LocalTime> digests() {
        return List.of();
    }

    /** The duty roster of this name. */
    default Optional<DutyRoster> schedule(String name) {
        return Optional.empty();
    }

    /** The names of all duty rosters, in the order of the alphabet. */
    default List<String> schedules() {
        return List.of();
    }

    default ResponseTargets targets() {
        return ResponseTargets.NONE;
    }

    /** Whether a member is at work, by any of the hours that they keep. */
    default boolean isAtWork(Member member, Instant at) {
        return member.hours().isEmpty()
                || member.hours().stream().anyMatch(hours -> isOpen(hours, at));
    }

    /**
     * The team's rules about approval.
     *
     * @param undo how long an approved reply waits for Stop
     * @param eyesByRole approvals that a drafter of this highest role needs, where it differs
     * @param approvalExpiry the age from which an approval no longer counts
     * @param reminder after which a draft that waits for approval is brought up again
     */
    record TeamPolicy(
            boolean selfApproval,
            Duration undo,
            int eyes,
            Map<Role, Integer> eyesByRole,
            Duration approvalExpiry,
            Duration reminder) {
        public TeamPolicy {
            eyesByRole = Map.copyOf(eyesByRole);
        }

        /** Approvals that a draft of this member needs unless a rule asks for more. */
        public int eyesFor(Member drafter) {
            return eyesByRole.getOrDefault(drafter.highestRole(), eyes);
        }
    }
}
