package app.haris.chat.desk;

import app.haris.inbox.Replay.Compared;
import app.haris.triage.Assessment;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What edited rules would have changed. */
final class RuleChanges {
    private static final int MOST_SHOWN = 15;

    private final Voice voice;
    private final List<String> shown = new ArrayList<>();
    private int seen;
    private int changed;

    RuleChanges(Voice voice) {
        this.voice = voice;
    }

    void add(Compared compared) {
        seen++;
        var differences = differences(compared.now(), compared.edited());
        if (!differences.isEmpty()) {
            changed++;
            if (shown.size() < MOST_SHOWN) {
                shown.add(name(compared) + " " + String.join(" · ", differences));
            }
        }
    }

    String summary(Duration past) {
        var lines = new ArrayList<String>();
        lines.add(
                voice.say("rules.tested", Map.of("seen", seen, "changed", changed, "past", past)));
        lines.addAll(shown);
        if (changed > shown.size()) {
            lines.add(voice.say("rules.more-changes", Map.of("more", changed - shown.size())));
        }
        return String.join("\n", lines);
    }

    private String name(Compared compared) {
        return voice.words().isolated("#" + compared.caseNumber() + ":");
    }

    private List<String> differences(Assessment now, Assessment edited) {
        var differences = new ArrayList<String>();
        compare("priority", now.priority(), edited.priority()).ifPresent(differences::add);
        compare("eyes", now.eyes().needed(), edited.eyes().needed()).ifPresent(differences::add);
        compareSets("tags", now.tags(), edited.tags()).ifPresent(differences::add);
        compareSets("rules", now.rules(), edited.rules()).ifPresent(differences::add);
        compareOptional("assign", now.assignTo(), edited.assignTo()).ifPresent(differences::add);
        compareOptional("suggest", now.suggestedTemplate(), edited.suggestedTemplate())
                .ifPresent(differences::add);
        compareOptional("sla", now.sla(), edited.sla()).ifPresent(differences::add);
        compareOptional("resolve", now.resolve(), edited.resolve()).ifPresent(differences::add);
        compareOptional("snooze", now.snooze(), edited.snooze()).ifPresent(differences::add);
        compareOptional("close", now.close(), edited.close()).ifPresent(differences::add);
        compareOptional("escalate", now.escalate(), edited.escalate()).ifPresent(differences::add);
        return differences;
    }

    private Optional<String> compareOptional(String what, Optional<?> before, Optional<?> after) {
        return compare(
                what,
                before.<Object>map(value -> value).orElse("–"),
                after.<Object>map(value -> value).orElse("–"));
    }

    private Optional<String> compare(String what, Object before, Object after) {
        return before.equals(after)
                ? Optional.empty()
                : Optional.of(
                        voice.say(
                                "change.values",
                                Map.of(
                                        "what",
                                        voice.say("change." + what),
                                        "before",
                                        before,
                                        "after",
                                        after)));
    }

    private Optional<String> compareSets(String what, List<String> before, List<String> after) {
        var words = new ArrayList<String>();
        without(after, before).forEach(word -> words.add("+" + word));
        without(before, after).forEach(word -> words.add("−" + word));
        return words.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        voice.say("change." + what)
                                + " "
                                + voice.words().quoted(String.join(" ", words)));
    }

    private static Set<String> without(List<String> all, List<String> others) {
        var rest = new LinkedHashSet<>(all);
        others.forEach(rest::remove);
        return rest;
    }
}
