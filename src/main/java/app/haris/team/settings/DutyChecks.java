package app.haris.team.settings;

import app.haris.settings.Located;
import app.haris.settings.Names;
import app.haris.team.Deputies;
import app.haris.team.DutyRoster.Gap;
import app.haris.team.MemberId;
import app.haris.team.TeamFile;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** What can be wrong with rosters and vacations, and when nobody would be on call. */
final class DutyChecks {
    /** A Monday like any other: what the file says of hours does not depend on the date. */
    private static final Instant WEEK = Instant.parse("2024-01-08T00:00:00Z");

    private static final Duration FOUR_WEEKS = Duration.ofDays(28);

    private static final DateTimeFormatter WEEKDAY =
            DateTimeFormatter.ofPattern("EEE HH:mm", Locale.ENGLISH);

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("EEE yyyy-MM-dd HH:mm", Locale.ENGLISH);

    private final Located<TeamFile> team;
    private final List<MemberId> known;

    DutyChecks(Located<TeamFile> team) {
        this.team = team;
        known = team.value().members().stream().map(TeamFile.Person::id).toList();
    }

    void check() {
        team.value().schedules().forEach(this::checkSchedule);
        var members = team.value().members();
        for (var i = 0; i < members.size(); i++) {
            checkVacations(members.get(i), i);
        }
        if (!team.isFaulty()) {
            team.value().schedules().keySet().forEach(this::noteGaps);
        }
    }

    private void checkSchedule(String name, TeamFile.Schedule schedule) {
        if (schedule.all().isEmpty()) {
            team.fault("'%s' needs rotate, or layers".formatted(name), "schedules", name);
        }
        TeamSettings.refuseShort(team, schedule.every(), "schedules", name, "every");
        for (var i = 0; i < schedule.rotate().size(); i++) {
            checkMember(schedule.rotate().get(i), "schedules", name, "rotate", i);
        }
        for (var i = 0; i < schedule.layers().size(); i++) {
            checkLayer(name, schedule.layers().get(i), i);
        }
    }

    private void checkLayer(String name, TeamFile.Layer layer, int index) {
        TeamSettings.refuseShort(team, layer.every(), "schedules", name, "layers", index, "every");
        for (var i = 0; i < layer.rotate().size(); i++) {
            checkMember(layer.rotate().get(i), "schedules", name, "layers", index, "rotate", i);
        }
        var hours = team.value().hours().keySet();
        layer.hours()
                .filter(named -> !hours.contains(named))
                .ifPresent(
                        named ->
                                team.fault(
                                        Names.unknown("hours", named, hours),
                                        "schedules",
                                        name,
                                        "layers",
                                        index,
                                        "hours"));
    }

    private void checkVacations(TeamFile.Person person, int index) {
        for (var i = 0; i < person.away().size(); i++) {
            var days = person.away().get(i);
            if (days.to().isBefore(days.from())) {
                team.fault("'to' is before 'from'", "members", index, "away", i, "to");
            }
            var at = i;
            days.deputy()
                    .ifPresent(
                            deputy -> checkMember(deputy, "members", index, "away", at, "deputy"));
            if (days.deputy().filter(person.id()::equals).isPresent()) {
                team.fault("nobody is their own deputy", "members", index, "away", i, "deputy");
            }
        }
    }

    private void checkMember(MemberId member, Object... path) {
        if (!known.contains(member)) {
            team.fault(Names.unknown("member", member, known), path);
        }
    }

    /** Who is away by their own word is not known here; a running Haris shows that too. */
    private void noteGaps(String name) {
        var roster = Roster.of(team.value());
        var duty = Objects.requireNonNull(roster.schedules().get(name));
        var usual = duty.gaps(WEEK, WEEK.plus(FOUR_WEEKS), new Deputies(List.of()));
        if (!usual.isEmpty()) {
            note(name, usual.getFirst(), WEEKDAY, "");
            return;
        }
        var deputies = new Deputies(roster.away());
        roster.away().stream()
                .filter(one -> duty.members().contains(one.member()))
                .flatMap(one -> duty.gaps(one.from(), one.to(), deputies).stream().limit(1))
                .distinct()
                .forEach(gap -> note(name, gap, DAY, "; whoever has the turn then is away"));
    }

    private void note(String name, Gap gap, DateTimeFormatter form, String why) {
        var zone = team.value().zone();
        team.note(
                "nobody is on call for '%s' from %s to %s%s"
                        .formatted(
                                name,
                                form.format(gap.from().atZone(zone)),
                                form.format(gap.to().atZone(zone)),
                                why),
                "schedules",
                name);
    }
}
