package app.haris.chat;

import app.haris.inbox.Case;
import app.haris.inbox.CaseState;
import app.haris.reply.ReplyState;
import app.haris.reply.Revision;
import app.haris.social.Language;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** How a case stands, in one reader's words. */
final class CaseLines {
    private static final int LONGEST_FALLBACK_QUOTE = 90;

    private final CaseFile file;
    private final Case summary;
    private final People people;
    private final Wording words;
    private final Instant now;
    private final QuoteLines quote;

    CaseLines(CaseFile file, People people, Wording words, Instant now) {
        this.file = file;
        this.summary = file.summary();
        this.people = people;
        this.words = words;
        this.now = now;
        this.quote = new QuoteLines(file, words);
    }

    List<String> header() {
        var parts = new ArrayList<String>();
        var priority = Marks.of(summary.priority(), words);
        parts.add(priority.emoji() + " " + priority.word().toUpperCase(words.language()));
        parts.add(kind());
        parts.add(words.isolated(people.name(summary.account())));
        var language = summary.assessment().language();
        if (!language.equals(Language.UNKNOWN)) {
            parts.add(words.isolated(language.code()));
        }
        parts.add(words.isolated("#" + summary.number()));
        due().ifPresent(parts::add);
        return parts;
    }

    /**
     * @param caution why the network may refuse an answer
     */
    List<String> status(Optional<String> caution) {
        var parts = new ArrayList<>(status());
        caution.map(code -> words.word("caution", code)).ifPresent(parts::add);
        return parts;
    }

    private List<String> status() {
        var parts = new ArrayList<String>();
        switch (summary.state()) {
            case CaseState.Open() -> parts.add(claim());
            case CaseState.Snoozed(var until) -> {
                parts.add(state("card.snoozed", Map.of("until", until)));
                parts.add(claim());
            }
            case CaseState.Closed(var reason, var at) ->
                    parts.add(state("card.closed", Map.of("reason", because(reason))));
            case CaseState.Merged(var into, var at) ->
                    parts.add(state("card.merged", Map.of("into", into)));
        }
        file.calling().stream()
                .map(one -> new EscalationLines(one, people, words, now).status())
                .forEach(parts::add);
        if (!summary.isClosed()) {
            file.silences().stream()
                    .map(order -> SilenceLines.standing(order, people, words))
                    .forEach(parts::add);
        }
        live().forEach(revision -> parts.add(progress(revision)));
        return parts;
    }

    /** What a member typed, else what Haris has words for. */
    private String because(String reason) {
        var key = "closing." + reason;
        return words.has(key) ? words.say(key) : SafeText.shortened(reason, 120);
    }

    /** What was done about the newest escalation, and what will be. */
    List<String> escalation() {
        return file.escalations().stream()
                .limit(1)
                .flatMap(one -> new EscalationLines(one, people, words, now).all().stream())
                .toList();
    }

    /** All that is known without reading the conversation. */
    String line() {
        var parts = new ArrayList<String>();
        parts.add(
                Marks.of(summary.priority(), words).emoji()
                        + " "
                        + words.isolated("#" + summary.number()));
        parts.add(words.isolated(People.name(summary.author())));
        parts.add(words.isolated(people.name(summary.account())));
        due().ifPresent(parts::add);
        parts.addAll(status());
        return String.join(" · ", parts);
    }

    String fallback() {
        var text = SafeText.line(quote.said());
        var said =
                text.isEmpty()
                        ? words.isolated(People.name(summary.author()))
                        : words.say(
                                "card.said",
                                Map.of(
                                        "author",
                                        People.name(summary.author()),
                                        "text",
                                        SafeText.shortened(text, LONGEST_FALLBACK_QUOTE)));
        var parts = new ArrayList<String>();
        parts.add(Marks.of(summary.priority(), words).toString());
        parts.add(kind());
        parts.add(said);
        parts.add(words.isolated("#" + summary.number()));
        due().ifPresent(parts::add);
        return String.join(" · ", parts);
    }

    private String kind() {
        var kind =
                quote.newest()
                        .map(entry -> entry.interaction().kind().name().toLowerCase(Locale.ROOT))
                        .orElse("message");
        return words.say(
                "kind." + kind, Map.of("platform", People.name(summary.platform(), words)));
    }

    private Optional<String> due() {
        return summary.due()
                .map(
                        due ->
                                words.say(
                                        (due.isBefore(now) ? "card.late" : "card.left")
                                                + (summary.isResolutionDue() ? "-to-resolve" : ""),
                                        Map.of("time", Duration.between(now, due))));
    }

    private String claim() {
        return summary.claimedBy()
                .map(member -> words.say("card.claimed", Map.of("member", people.name(member))))
                .orElseGet(() -> words.say("card.unclaimed"));
    }

    private String state(String key, Map<String, ?> arguments) {
        return Marks.of(summary.state(), words).emoji() + " " + words.say(key, arguments);
    }

    private String progress(Revision revision) {
        return words.say(
                        revision.corrects().isPresent() ? "card.correction" : "card.draft",
                        Map.of(
                                "revision",
                                "r" + revision.number(),
                                "state",
                                Marks.of(revision.state(), words)))
                + DraftLines.eyesSuffix(revision, people, words);
    }

    private List<Revision> live() {
        return file.revisions().stream()
                .filter(
                        revision ->
                                !(revision.state() instanceof ReplyState.Superseded)
                                        && !(revision.state() instanceof ReplyState.Rejected))
                .toList();
    }
}
