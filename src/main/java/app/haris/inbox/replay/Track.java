package app.haris.inbox.replay;

import app.haris.inbox.CaseNumber;
import app.haris.inbox.flow.Tags;
import app.haris.social.AccountId;
import app.haris.social.Interaction;
import app.haris.triage.Assessment;
import app.haris.triage.Facts;
import app.haris.triage.RuleBook;
import app.haris.triage.Triage;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One book of rules on its way through the past: what it did before bears on what it does next. */
final class Track {
    private final RuleBook book;
    private final Triage triage;
    private final Map<CaseNumber, List<String>> tags = new HashMap<>();
    private final Map<Voice, Map<String, Instant>> fired = new HashMap<>();

    /** An author on an account, whom cool-downs are about. */
    private record Voice(AccountId account, String authorId) {}

    Track(RuleBook book, Triage triage) {
        this.book = book;
        this.triage = triage;
    }

    Assessment assess(CaseNumber number, Interaction said, Facts facts, Instant at) {
        var before = tags.getOrDefault(number, List.of());
        var voice = new Voice(said.account(), said.author().id());
        var last = fired.getOrDefault(voice, Map.of());
        var assessment =
                triage.assess(book, said, facts.tagged(Set.copyOf(before)).fired(last), at);
        if (!assessment.tags().isEmpty()) {
            tags.put(number, Tags.union(before, assessment.tags()));
        }
        book.rules().stream()
                .filter(rule -> rule.coolDown().isPresent())
                .filter(rule -> assessment.rules().contains(rule.name()))
                .forEach(
                        rule ->
                                fired.computeIfAbsent(voice, missing -> new HashMap<>())
                                        .put(rule.name(), at));
        return assessment;
    }
}
