package app.haris.escalation.settings;

import app.haris.escalation.CrisisLevel;
import app.haris.escalation.CrisisPart;
import app.haris.escalation.CrisisPart.Sign;
import app.haris.escalation.EscalationFile;
import app.haris.settings.Located;
import app.haris.settings.Names;
import app.haris.triage.Task;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds what cannot be meant in what escalation.yml says of crises. */
final class CrisisSettings {
    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofDays(1);
    private static final Pattern SCOPE = Pattern.compile("brand|#[\\p{L}\\p{M}\\p{N}_.-]+");

    private CrisisSettings() {}

    static void check(Located<EscalationFile> file) {
        file.value().crisis().ifPresent(part -> check(file, part));
    }

    private static void check(Located<EscalationFile> file, CrisisPart part) {
        var chains = file.value().chains().keySet();
        part.levels()
                .forEach(
                        (level, asks) ->
                                asks.escalate()
                                        .ifPresent(
                                                chain ->
                                                        EscalationSettings.checkChain(
                                                                file,
                                                                chain,
                                                                chains,
                                                                "crisis",
                                                                "levels",
                                                                level.name(),
                                                                "escalate")));
        part.detect().ifPresent(detect -> check(file, detect, chains));
        var names = new HashSet<String>();
        for (var i = 0; i < part.rules().size(); i++) {
            var sign = part.rules().get(i);
            if (!names.add(sign.name())) {
                file.fault("there are two rules called '%s'".formatted(sign.name()), at(i, "name"));
            }
            check(file, sign, i);
        }
    }

    private static void check(
            Located<EscalationFile> file, CrisisPart.Detect detect, Set<String> chains) {
        detect.escalate()
                .ifPresent(
                        chain ->
                                EscalationSettings.checkChain(
                                        file, chain, chains, "crisis", "detect", "escalate"));
        if (detect.level() == CrisisLevel.GREEN) {
            file.fault("'level' is YELLOW, ORANGE or RED", "crisis", "detect", "level");
        }
        if (!detect.quiet().isPositive()) {
            file.fault("'quiet' must be longer than nothing", "crisis", "detect", "quiet");
        }
    }

    private static void check(Located<EscalationFile> file, Sign sign, int index) {
        if (sign.within().compareTo(SHORTEST) < 0 || sign.within().compareTo(LONGEST) > 0) {
            file.fault("'within' is from a minute to a day", at(index, "within"));
        }
        if (sign.level() == CrisisLevel.GREEN) {
            file.fault("'level' is YELLOW, ORANGE or RED", at(index, "level"));
        }
        if (!SCOPE.matcher(sign.scope()).matches()) {
            file.fault("'scope' is brand or a #tag", at(index, "scope"));
        }
        if (sign.time().isPresent() && !sign.raise()) {
            file.fault("'for' goes with 'raise: true'", at(index, "for"));
        }
        known(file, index, sign.intent(), Task.INTENT);
        known(file, index, sign.topic(), Task.TOPIC);
        known(file, index, sign.sentiment(), Task.SENTIMENT);
        if (countsEverything(sign)) {
            file.fault(
                    "rule '%s' names nothing to count, such as intent, tag or words"
                            .formatted(sign.name()),
                    "crisis",
                    "rules",
                    index);
        }
    }

    private static boolean countsEverything(Sign sign) {
        return Stream.of(
                                sign.intent(),
                                sign.topic(),
                                sign.sentiment(),
                                sign.tag(),
                                sign.followers())
                        .allMatch(Optional::isEmpty)
                && sign.words().isEmpty()
                && !sign.verified();
    }

    private static void known(
            Located<EscalationFile> file, int index, Optional<String> word, Task task) {
        var key = task.word();
        word.filter(label -> !task.labels().contains(label))
                .ifPresent(
                        label ->
                                file.fault(
                                        Names.unknown(key, label, task.labels()), at(index, key)));
    }

    private static Object[] at(int index, String key) {
        return new Object[] {"crisis", "rules", index, key};
    }
}
