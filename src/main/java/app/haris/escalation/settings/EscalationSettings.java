package app.haris.escalation.settings;

import app.haris.escalation.EscalationFile;
import app.haris.escalation.EscalationFile.Entry;
import app.haris.escalation.EscalationFile.Whom;
import app.haris.settings.Located;
import app.haris.settings.Names;
import app.haris.settings.Reading;
import app.haris.settings.SettingsFile;
import app.haris.settings.SettingsFiles;
import app.haris.team.MemberId;
import app.haris.team.TeamFile;
import app.haris.triage.RulesFile;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Brings escalation.yml, and finds the names nobody has: in it, and of its chains elsewhere. */
public final class EscalationSettings implements SettingsFiles {
    private static final Set<String> CHANNELS = Set.of("inbox", "crisis");

    @Override
    public List<SettingsFile<?>> files() {
        return List.of(EscalationFile.FILE);
    }

    @Override
    public void check(Reading reading) {
        reading.remains(EscalationFile.FILE)
                .ifPresent(
                        file -> {
                            file.value()
                                    .chains()
                                    .forEach((name, steps) -> checkSteps(file, name, steps));
                            checkStarts(file);
                            reading.find(TeamFile.FILE)
                                    .ifPresent(team -> checkMembers(file, team.value()));
                        });
        reading.find(EscalationFile.FILE)
                .map(file -> file.value().chains().keySet())
                .ifPresent(
                        chains -> {
                            reading.remains(TeamFile.FILE)
                                    .ifPresent(team -> checkLate(team, chains));
                            reading.remains(RulesFile.FILE)
                                    .ifPresent(rules -> checkRules(rules, chains));
                        });
    }

    private static void checkSteps(Located<EscalationFile> file, String name, List<Entry> entries) {
        for (var i = 0; i < entries.size(); i++) {
            checkStep(file, name, entries.get(i), i);
        }
        var isRepeated = entries.stream().anyMatch(entry -> entry.repeat().isPresent());
        if (entries.stream().allMatch(entry -> entry.whom().isEmpty())) {
            file.fault("chain '%s' notifies nobody".formatted(name), "chains", name);
        } else if (isRepeated && entries.stream().allMatch(entry -> entry.pause().isEmpty())) {
            file.fault("chain '%s' repeats without a wait".formatted(name), "chains", name);
        }
    }

    private static void checkStep(
            Located<EscalationFile> file, String chain, Entry entry, int index) {
        var kinds =
                Stream.of(entry.whom(), entry.pause(), entry.repeat())
                        .filter(Optional::isPresent)
                        .count();
        if (kinds != 1) {
            file.fault("a step is one of notify, wait and repeat", "chains", chain, index);
        } else if (entry.whom().isEmpty() && (entry.condition().isPresent() || entry.important())) {
            file.fault("only notify takes if and important", "chains", chain, index);
        }
        entry.pause()
                .filter(time -> !time.isPositive())
                .ifPresent(
                        _ ->
                                file.fault(
                                        "'wait' must be longer than nothing",
                                        "chains",
                                        chain,
                                        index,
                                        "wait"));
        entry.whom().ifPresent(whom -> checkWhom(file, chain, whom, index));
    }

    private static void checkWhom(
            Located<EscalationFile> file, String chain, Whom whom, int index) {
        var named =
                Stream.of(
                                        whom.member(),
                                        whom.schedule(),
                                        whom.role(),
                                        whom.channel(),
                                        whom.webhook(),
                                        whom.email())
                                .filter(Optional::isPresent)
                                .count()
                        + (whom.roundRobin().isEmpty() ? 0 : 1);
        if (named != 1) {
            file.fault(
                    "'notify' names one of member, schedule, role, round-robin, channel, webhook,"
                            + " email",
                    "chains",
                    chain,
                    index,
                    "notify");
        }
        whom.channel()
                .ifPresent(
                        name ->
                                checkKnown(
                                        file, "channel", name, CHANNELS, "chains", chain, index,
                                        "notify", "channel"));
        var webhooks = file.value().webhooks().keySet();
        whom.webhook()
                .ifPresent(
                        name ->
                                checkKnown(
                                        file, "webhook", name, webhooks, "chains", chain, index,
                                        "notify", "webhook"));
        if (whom.email().isPresent() && file.value().mail().isEmpty()) {
            file.fault("e-mail needs 'mail', the server", "chains", chain, index, "notify");
        }
    }

    private static void checkStarts(Located<EscalationFile> file) {
        var known = file.value().chains().keySet();
        file.value().sources().ifPresent(chain -> checkChain(file, chain, known, "sources"));
        CrisisSettings.check(file);
        file.value().unknown().ifPresent(chain -> checkChain(file, chain, known, "unknown"));
    }

    static void checkChain(
            Located<?> file, String chain, Collection<String> known, Object... path) {
        checkKnown(file, "chain", chain, known, path);
    }

    private static <N> void checkKnown(
            Located<?> file, String kind, N name, Collection<N> known, Object... path) {
        if (!known.contains(name)) {
            file.fault(Names.unknown(kind, name, known), path);
        }
    }

    private static void checkMembers(Located<EscalationFile> file, TeamFile team) {
        var members = team.members().stream().map(TeamFile.Person::id).toList();
        var schedules = team.schedules().keySet();
        file.value()
                .chains()
                .forEach(
                        (name, entries) -> {
                            for (var i = 0; i < entries.size(); i++) {
                                var at = i;
                                entries.get(i)
                                        .whom()
                                        .ifPresent(
                                                whom ->
                                                        checkNames(
                                                                file, name, at, whom, members,
                                                                schedules));
                            }
                        });
    }

    private static void checkLate(Located<TeamFile> team, Set<String> chains) {
        team.value()
                .clock()
                .flatMap(TeamFile.Promised::late)
                .ifPresent(chain -> checkChain(team, chain, chains, "clock", "late"));
    }

    private static void checkNames(
            Located<EscalationFile> file,
            String chain,
            int index,
            Whom whom,
            Collection<MemberId> members,
            Collection<String> schedules) {
        Stream.concat(whom.member().stream(), whom.roundRobin().stream())
                .forEach(
                        member ->
                                checkKnown(
                                        file, "member", member, members, "chains", chain, index,
                                        "notify"));
        whom.schedule()
                .ifPresent(
                        name ->
                                checkKnown(
                                        file,
                                        "schedule",
                                        name,
                                        schedules,
                                        "chains",
                                        chain,
                                        index,
                                        "notify",
                                        "schedule"));
    }

    private static void checkRules(Located<RulesFile> rules, Set<String> chains) {
        var entries = rules.value().rules();
        for (var i = 0; i < entries.size(); i++) {
            var at = i;
            entries.get(i)
                    .then()
                    .escalate()
                    .ifPresent(
                            chain ->
                                    checkChain(
                                            rules, chain, chains, "rules", at, "then", "escalate"));
        }
    }
}
