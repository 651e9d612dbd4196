package app.haris.team.settings;

import app.haris.team.Away;
import app.haris.team.DutyRoster;
import app.haris.team.Holiday;
import app.haris.team.Identity;
import app.haris.team.Member;
import app.haris.team.MemberId;
import app.haris.team.OfficeHours;
import app.haris.team.ResponseTargets;
import app.haris.team.ResponseTargets.Target;
import app.haris.team.Role;
import app.haris.team.Team.TeamPolicy;
import app.haris.team.TeamFile;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What one version of team.yml comes to. */
record Roster(
        TeamFile file,
        TeamPolicy policy,
        Map<MemberId, Member> members,
        Map<Identity, Member> identities,
        Map<String, OfficeHours> hours,
        Map<String, DutyRoster> schedules,
        Map<MemberId, OfficeHours> quiet,
        List<Away> away,
        ResponseTargets targets) {

    static Roster of(TeamFile file) {
        var members = new LinkedHashMap<MemberId, Member>();
        var identities = new HashMap<Identity, Member>();
        for (var person : file.members()) {
            var member = member(person);
            members.put(member.id(), member);
            member.identities().forEach(identity -> identities.put(identity, member));
        }
        var hours = new HashMap<String, OfficeHours>();
        file.hours().forEach((name, entry) -> hours.put(name, hours(file, entry)));
        var schedules = new HashMap<String, DutyRoster>();
        file.schedules()
                .forEach((name, entry) -> schedules.put(name, Duties.roster(file, entry, hours)));
        return new Roster(
                file,
                policy(file),
                members,
                identities,
                hours,
                schedules,
                Duties.quiet(file),
                Duties.away(file),
                file.clock().map(clock -> targets(clock, hours)).orElse(ResponseTargets.NONE));
    }

    List<TeamFile.Person> people() {
        return file.members();
    }

    private static ResponseTargets targets(
            TeamFile.Promised clock, Map<String, OfficeHours> hours) {
        var byBrand = new HashMap<String, OfficeHours>();
        clock.brands()
                .forEach(
                        (brand, name) ->
                                Optional.ofNullable(hours.get(name))
                                        .ifPresent(found -> byBrand.put(brand, found)));
        var byPriority = new HashMap<String, Target>();
        clock.targets()
                .forEach(
                        (priority, entry) ->
                                byPriority.put(
                                        priority,
                                        new Target(entry.first(), entry.next(), entry.resolve())));
        return new ResponseTargets(
                clock.hours().map(hours::get), byBrand, byPriority, clock.warn(), clock.late());
    }

    private static Member member(TeamFile.Person person) {
        var identities = new ArrayList<Identity>();
        person.slack().ifPresent(id -> identities.add(new Identity("slack", id)));
        person.discord().ifPresent(id -> identities.add(new Identity("discord", id)));
        return new Member(
                person.id(),
                person.name(),
                person.roles(),
                person.language(),
                identities,
                person.hours());
    }

    private static TeamPolicy policy(TeamFile file) {
        var eyesByRole = new HashMap<Role, Integer>();
        file.eyesByRole().forEach((role, approvals) -> eyesByRole.put(role, approvals.value()));
        return new TeamPolicy(
                file.selfApproval(),
                file.undo(),
                file.eyes(),
                eyesByRole,
                file.approvalExpiry(),
                file.reminder());
    }

    private static OfficeHours hours(TeamFile file, TeamFile.Hours entry) {
        return new OfficeHours(
                entry.zone().orElse(file.zone()),
                days(entry),
                openings(entry),
                day -> isHoliday(entry.holidays(), day),
                exceptions(entry));
    }

    private static Map<LocalDate, List<OfficeHours.Opening>> exceptions(TeamFile.Hours entry) {
        var exceptions = new HashMap<LocalDate, List<OfficeHours.Opening>>();
        entry.exceptions().forEach(day -> exceptions.put(day.date(), openings(day.intervals())));
        return exceptions;
    }

    static List<OfficeHours.Opening> openings(List<TeamFile.Interval> intervals) {
        return intervals.stream()
                .map(each -> new OfficeHours.Opening(each.from(), each.to()))
                .toList();
    }

    private static Set<DayOfWeek> days(TeamFile.Hours entry) {
        var days = new LinkedHashSet<DayOfWeek>();
        entry.days().forEach(range -> days.addAll(range.days()));
        return days;
    }

    private static List<OfficeHours.Opening> openings(TeamFile.Hours entry) {
        var openings = new ArrayList<OfficeHours.Opening>();
        entry.from()
                .flatMap(from -> entry.to().map(to -> new OfficeHours.Opening(from, to)))
                .ifPresent(openings::add);
        openings.addAll(openings(entry.intervals()));
        return openings;
    }

    private static boolean isHoliday(List<Holiday> holidays, LocalDate day) {
        return holidays.stream()
                .anyMatch(
                        holiday ->
                                switch (holiday) {
                                    case Holiday.On(var date) -> date.equals(day);
                                    case Holiday.Yearly(var yearly) ->
                                            yearly.equals(MonthDay.from(day));
                                    case Holiday.Of place -> PublicHolidays.isHoliday(place, day);
                                    case Holiday.Hijri hijri -> hijri.isOn(day);
                                });
    }
}
