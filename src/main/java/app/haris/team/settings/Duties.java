package app.haris.team.settings;

import app.haris.team.Away;
import app.haris.team.DutyRoster;
import app.haris.team.DutyRoster.Layer;
import app.haris.team.MemberId;
import app.haris.team.OfficeHours;
import app.haris.team.Rotation;
import app.haris.team.TeamFile;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who is on duty, who must be left in peace, and who is away, by one version of team.yml. */
final class Duties {
    private Duties() {}

    /** The rotations of a roster; hours that nobody has are a fault, found elsewhere. */
    static DutyRoster roster(
            TeamFile file, TeamFile.Schedule entry, Map<String, OfficeHours> hours) {
        return new DutyRoster(
                entry.all().stream().map(layer -> layer(file, layer, hours)).toList());
    }

    private static Layer layer(
            TeamFile file, TeamFile.Layer entry, Map<String, OfficeHours> hours) {
        return new Layer(
                new Rotation(entry.rotate(), entry.every(), entry.at(), file.zone()),
                entry.hours().flatMap(name -> Optional.ofNullable(hours.get(name))));
    }

    /** Every member's quiet hours, by the clock of where they live. */
    static Map<MemberId, OfficeHours> quiet(TeamFile file) {
        var quiet = new HashMap<MemberId, OfficeHours>();
        for (var person : file.members()) {
            person.quiet().ifPresent(time -> quiet.put(person.id(), quiet(file, person, time)));
        }
        return quiet;
    }

    private static OfficeHours quiet(
            TeamFile file, TeamFile.Person person, TeamFile.Interval time) {
        return new OfficeHours(
                zone(file, person),
                EnumSet.allOf(DayOfWeek.class),
                Roster.openings(List.of(time)),
                _ -> false);
    }

    static List<Away> away(TeamFile file) {
        return file.members().stream()
                .flatMap(person -> person.away().stream().map(days -> away(file, person, days)))
                .toList();
    }

    private static Away away(TeamFile file, TeamFile.Person person, TeamFile.Vacation days) {
        var zone = zone(file, person);
        return new Away(
                person.id(),
                days.from().atStartOfDay(zone).toInstant(),
                days.to().plusDays(1).atStartOfDay(zone).toInstant(),
                days.deputy());
    }

    private static ZoneId zone(TeamFile file, TeamFile.Person person) {
        return person.zone().orElse(file.zone());
    }
}
