package app.haris.team;

import app.haris.settings.About;
import app.haris.settings.Default;
import app.haris.settings.Inline;
import app.haris.settings.OneOrMany;
import app.haris.settings.Range;
import app.haris.settings.Required;
import app.haris.settings.SettingsFile;
import app.haris.settings.ShortName;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The content of team.yml, in which other files look up names. */
public record TeamFile(
        @About("Time zone of the team, such as Europe/Rome.") ZoneId zone,
        @About("Whether the author of a draft may approve it; only for a team of one person.")
                @Default("false")
                boolean selfApproval,
        @About("How long an approved reply waits for Stop before it goes out.") @Default("10s")
                Duration undo,
        @About("Approvals that a draft needs unless a rule asks for more.")
                @Default("1")
                @Range(min = 1, max = 9)
                int eyes,
        @About("Approvals that the drafts of a role need, such as {member: 2}.")
                Map<Role, Approvals> eyesByRole,
        @About("An approval that is older no longer counts.") @Default("24h")
                Duration approvalExpiry,
        @About("A draft that waits this long for approval is brought up again.") @Default("2h")
                Duration reminder,
        @About("Everybody on the team.") @Required List<Person> members,
        @About("Office hours by name; the hours called office are those of the team.") @ShortName
                Map<String, Hours> hours,
        @About(
                        "What members may besides their own roles who bear a role of the Discord"
                                + " server, by the role's id in quotes.")
                Map<String, Role> discordRoles,
        @About("Duty rosters by name, for escalation.") @ShortName Map<String, Schedule> schedules,
        @About("How long authors may wait for us.") Optional<Promised> clock,
        @About("What authors are told at once while the office is closed; nothing without it.")
                Optional<Closed> outOfHours,
        @About("When members at work are told what is of low priority, and what waits.")
                Optional<Digest> digest) {

    public static final SettingsFile<TeamFile> FILE =
            SettingsFile.shipped(
                    "team.yml", TeamFile.class, "The team: who is in it and what it agreed on.");

    /** How many approvals. */
    @Inline
    public record Approvals(@Range(min = 1, max = 9) int value) {}

    /** One member. */
    @About("A member of the team.")
    public record Person(
            @About("Short name that stays, such as sara.") @ShortName MemberId id,
            @About("Name that the team reads.") String name,
            @About("member, approver, lead or admin; each may all that the ones before it may.")
                    @Default("[member]")
                    Set<Role> roles,
            @About("Language in which Haris speaks to this member.") @Default("en") Locale language,
            @About("Slack member id, such as U012AB3CD.") Optional<String> slack,
            @About("Discord user id, a number in quotes.") Optional<String> discord,
            @About(
                            "E-mail address: where this member is called, and by which chat services know them.")
                    Optional<String> email,
            @About("Time zone in which this member lives, if not the team's.")
                    Optional<ZoneId> zone,
            @About("Names of the office hours that this member keeps.") @OneOrMany
                    List<String> hours,
            @About("When this member is called only for what is important.")
                    Optional<Interval> quiet,
            @About("Days on which this member is away, and who stands in.") List<Vacation> away) {}

    /** Days off. */
    @About("Days on which a member is not called; both belong to it.")
    public record Vacation(
            @About("First day.") LocalDate from,
            @About("Last day.") LocalDate to,
            @About("Who is called and on call instead.") Optional<MemberId> deputy) {}

    /** When an office is open. */
    @About("Office hours.")
    public record Hours(
            @About("Days or ranges of days: [mon-fri], [sun-thu], [mon, wed].")
                    @Default("[mon-fri]")
                    List<DayRange> days,
            @About("Opening time, such as \"09:00\".") Optional<LocalTime> from,
            @About("Closing time; not after the opening time, it is on the next day.")
                    Optional<LocalTime> to,
            @About("Several openings a day, instead of from and to.") List<Interval> intervals,
            @About(
                            "Countries or regions whose holidays are kept (IT, DE-BY), single"
                                    + " dates, Hijri days (hijri:09-27) and feasts (eid-al-fitr).")
                    List<Holiday> holidays,
            @About("Single days with other openings, or closed.") List<SpecialDay> exceptions,
            @About("Time zone, if not the team's.") Optional<ZoneId> zone) {}

    /** A day that is not like the others. */
    @About("A day with other openings than usual; without any it is closed.")
    public record SpecialDay(LocalDate date, List<Interval> intervals) {}

    /** One opening of a day. */
    public record Interval(LocalTime from, LocalTime to) {}

    /** Who is on duty in turn. */
    @About("A duty roster.")
    public record Schedule(
            @About("Members in the order of their turns.") List<MemberId> rotate,
            @About("Length of a turn.") @Default("7d") Duration every,
            @About("When a turn ends, such as \"mon 09:00\".") @Default("mon 09:00") Handover at,
            @About("More rotations; a later one counts before the ones above it.")
                    List<Layer> layers) {
        /** All rotations, the ground first. */
        public List<Layer> all() {
            var ground = new Layer(rotate, every, at, Optional.empty());
            return rotate.isEmpty()
                    ? layers
                    : Stream.concat(Stream.of(ground), layers.stream()).toList();
        }
    }

    /** A rotation over others. */
    @About("A rotation that is in force always, or at certain hours.")
    public record Layer(
            @About("Members in the order of their turns.") @Required List<MemberId> rotate,
            @About("Length of a turn.") @Default("7d") Duration every,
            @About("When a turn ends, such as \"mon 09:00\".") @Default("mon 09:00") Handover at,
            @About("Name of the office hours at which it is in force.") Optional<String> hours) {}

    /** When what can wait is told of. */
    @About("A digest at certain hours, by each member's clock.")
    public record Digest(
            @About("Times of day: [\"09:00\", \"16:00\"].") @Required List<LocalTime> at) {}

    /** What is said while nobody is there. */
    @About("An answer that goes out by itself, once in each case.")
    public record Closed(
            @About("Template of replies/ that was approved to go without eyes.") String template) {}

    /** How long authors may wait. */
    @About("How long authors may wait, and what happens when they have waited too long.")
    public record Promised(
            @About("Name of the office hours in which time counts; without it every hour does.")
                    Optional<String> hours,
            @About("Other office hours by brand.") @ShortName Map<String, String> brands,
            @About("Targets by priority: low, normal, high, urgent.") Map<String, Goal> targets,
            @About("How long before the end whoever has the case is warned.") @Default("10m")
                    Duration warn,
            @About("Chain of escalation.yml to start when an author has waited too long.")
                    Optional<String> late) {}

    /** The targets of one priority. */
    @About("Targets of one priority; a rule's sla counts before them.")
    public record Goal(
            @About("Time to our first answer.") Optional<Duration> first,
            @About("Time to each further answer, where it differs.") Optional<Duration> next,
            @About("Time until the case is done with; stands still while it is the author's turn.")
                    Optional<Duration> resolve) {}
}
