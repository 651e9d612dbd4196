package app.haris.triage.settings;

import app.haris.settings.Located;
import app.haris.settings.Names;
import app.haris.settings.Reading;
import app.haris.settings.SettingsFile;
import app.haris.settings.SettingsFiles;
import app.haris.team.MemberId;
import app.haris.team.TeamFile;
import app.haris.triage.RulesFile;
import app.haris.triage.cel.CelConditions;
import app.haris.triage.cel.Compilation;
import java.util.HashMap;
import java.util.List;

/** Brings rules.yml, checks its conditions, and finds the names in it that nobody has. */
public final class RulesSettings implements SettingsFiles {
    @Override
    public List<SettingsFile<?>> files() {
        return List.of(RulesFile.FILE);
    }

    @Override
    public void check(Reading reading) {
        reading.remains(RulesFile.FILE)
                .ifPresent(
                        rules -> {
                            refuseTwins(rules);
                            checkConditions(rules);
                            reading.find(TeamFile.FILE)
                                    .ifPresent(team -> checkMembers(rules, team.value()));
                        });
    }

    private static void refuseTwins(Located<RulesFile> file) {
        var firsts = new HashMap<String, Integer>();
        var rules = file.value().rules();
        for (var i = 0; i < rules.size(); i++) {
            var first = firsts.putIfAbsent(rules.get(i).name(), i);
            if (first != null) {
                var line = file.line("rules", first, "name");
                file.fault(
                        "another rule is called '%s' already, on line %d"
                                .formatted(rules.get(i).name(), line),
                        "rules",
                        i,
                        "name");
            }
        }
    }

    private static void checkConditions(Located<RulesFile> file) {
        var conditions = new CelConditions();
        var rules = file.value().rules();
        for (var i = 0; i < rules.size(); i++) {
            if (conditions.compile(rules.get(i).when()) instanceof Compilation.Faulty faulty) {
                for (var problem : faulty.problems()) {
                    file.fault("'when': " + problem, "rules", i, "when");
                }
            }
        }
    }

    private static void checkMembers(Located<RulesFile> file, TeamFile team) {
        var known = team.members().stream().map(TeamFile.Person::id).toList();
        var rules = file.value().rules();
        for (var i = 0; i < rules.size(); i++) {
            var at = i;
            rules.get(i)
                    .then()
                    .assign()
                    .filter(member -> !known.contains(member))
                    .ifPresent(member -> refuse(file, member, known, at));
        }
    }

    private static void refuse(
            Located<RulesFile> file, MemberId member, List<MemberId> known, int index) {
        file.fault(Names.unknown("member", member, known), "rules", index, "then", "assign");
    }
}
