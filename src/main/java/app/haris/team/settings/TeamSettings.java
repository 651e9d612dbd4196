package app.haris.team.settings;

import app.haris.settings.Located;
import app.haris.settings.Names;
import app.haris.settings.Reading;
import app.haris.settings.SettingsFile;
import app.haris.settings.SettingsFiles;
import app.haris.team.Holiday;
import app.haris.team.TeamFile;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Brings team.yml, and finds the names in it that nobody has. */
public final class TeamSettings implements SettingsFiles {
    private static final Duration SHORTEST = Duration.ofMinutes(1);

    /** The words of cases' priorities, which this module does not know otherwise. */
    private static final List<String> PRIORITIES = List.of("low", "normal", "high", "urgent");

    @Override
    public List<SettingsFile<?>> files() {
        return List.of(TeamFile.FILE);
    }

    @Override
    public void check(Reading reading) {
        reading.remains(TeamFile.FILE)
                .ifPresent(
                        team -> {
                            checkSpans(team);
                            refuseTwins(team);
                            checkMembersHours(team);
                            checkHours(team);
                            checkDiscordRoles(team);
                            team.value().clock().ifPresent(times -> checkClock(team, times));
                            new DutyChecks(team).check();
                        });
    }

    private static void checkSpans(Located<TeamFile> team) {
        var file = team.value();
        refuseShort(team, file.approvalExpiry(), "approval-expiry");
        refuseShort(team, file.reminder(), "reminder");
    }

    static void refuseShort(Located<TeamFile> team, Duration span, Object... path) {
        if (span.compareTo(SHORTEST) < 0) {
            team.fault("'%s' must be at least 1m".formatted(path[path.length - 1]), path);
        }
    }

    private static void refuseTwins(Located<TeamFile> team) {
        var firsts = new HashMap<String, Integer>();
        var members = team.value().members();
        for (var i = 0; i < members.size(); i++) {
            var member = members.get(i);
            var at = i;
            refuseTwin(team, firsts, "id", member.id().value(), i);
            if (member.id().value().equals("haris")) {
                team.fault("'haris' is what this program is called", "members", i, "id");
            }
            member.email()
                    .ifPresent(
                            it ->
                                    refuseTwin(
                                            team,
                                            firsts,
                                            "email",
                                            it.toLowerCase(Locale.ROOT),
                                            at));
            member.slack().ifPresent(id -> refuseTwin(team, firsts, "slack", id, at));
            member.discord().ifPresent(id -> refuseTwin(team, firsts, "discord", id, at));
        }
    }

    private static void refuseTwin(
            Located<TeamFile> team,
            Map<String, Integer> firsts,
            String key,
            String name,
            int index) {
        var first = firsts.putIfAbsent(key + " " + name, index);
        if (first != null) {
            var line = team.line("members", first, key);
            team.fault(
                    "%s '%s' belongs to another member already, on line %d"
                            .formatted(key, name, line),
                    "members",
                    index,
                    key);
        }
    }

    private static void checkMembersHours(Located<TeamFile> team) {
        var known = team.value().hours().keySet();
        var members = team.value().members();
        for (var i = 0; i < members.size(); i++) {
            var hours = members.get(i).hours();
            for (var j = 0; j < hours.size(); j++) {
                if (!known.contains(hours.get(j))) {
                    team.fault(
                            Names.unknown("hours", hours.get(j), known), "members", i, "hours", j);
                }
            }
        }
    }

    private static void checkHours(Located<TeamFile> team) {
        team.value()
                .hours()
                .forEach(
                        (name, hours) -> {
                            checkOpenings(team, name, hours);
                            checkHolidays(team, name, hours);
                        });
    }

    /** https://docs.discord.com/developers/reference#snowflakes (2026-11). */
    private static void checkDiscordRoles(Located<TeamFile> team) {
        team.value()
                .discordRoles()
                .keySet()
                .forEach(
                        id -> {
                            if (!id.matches("\\d{15,20}")) {
                                team.fault(
                                        "'%s' must be a role's id: in Discord, Developer Mode on, Server Settings, Roles, Copy Role ID"
                                                .formatted(id),
                                        "discord-roles",
                                        id);
                            }
                        });
    }

    private static void checkOpenings(Located<TeamFile> team, String name, TeamFile.Hours hours) {
        var hasFrom = hours.from().isPresent();
        var hasTo = hours.to().isPresent();
        if (hasFrom != hasTo || hasFrom != hours.intervals().isEmpty()) {
            team.fault(
                    "'%s' needs from and to, or intervals instead of them".formatted(name),
                    "hours",
                    name);
        }
    }

    private static void checkHolidays(Located<TeamFile> team, String name, TeamFile.Hours hours) {
        for (var i = 0; i < hours.holidays().size(); i++) {
            if (hours.holidays().get(i) instanceof Holiday.Of place) {
                var at = i;
                PublicHolidays.complaint(place)
                        .ifPresent(
                                complaint -> team.fault(complaint, "hours", name, "holidays", at));
            }
        }
    }

    private static void checkClock(Located<TeamFile> team, TeamFile.Promised clock) {
        var hours = team.value().hours().keySet();
        clock.hours()
                .filter(name -> !hours.contains(name))
                .ifPresent(
                        name -> team.fault(Names.unknown("hours", name, hours), "clock", "hours"));
        clock.brands()
                .forEach(
                        (brand, name) -> {
                            if (!hours.contains(name)) {
                                team.fault(
                                        Names.unknown("hours", name, hours),
                                        "clock",
                                        "brands",
                                        brand);
                            }
                        });
        clock.targets()
                .keySet()
                .forEach(
                        priority -> {
                            if (!PRIORITIES.contains(priority)) {
                                team.fault(
                                        Names.unknown("priority", priority, PRIORITIES),
                                        "clock",
                                        "targets",
                                        priority);
                            }
                        });
    }
}
