package app.haris.chat;

import app.haris.chat.Card.Quote;
import app.haris.inbox.Case;
import app.haris.inbox.CaseEntry;
import app.haris.inbox.CaseState;
import app.haris.reply.ReplyState;
import app.haris.reply.Revision;
import app.haris.social.Author;
import app.haris.social.Language;
import app.haris.triage.Masking;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The lines of a card, in one reader's words. */
final class CaseLines {
    /** More than this is read on the case's own page. */
    private static final int LONGEST_QUOTE = 600;

    private static final int LONGEST_FALLBACK_QUOTE = 90;
    private static final int LONGEST_POST = 60;

    private final CaseFile file;
    private final Case summary;
    private final People people;
    private final Wording words;
    private final Instant now;

    CaseLines(CaseFile file, People people, Wording words, Instant now) {
        this.file = file;
        this.summary = file.summary();
        this.people = people;
        this.words = words;
        this.now = now;
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

    Quote quote() {
        var author = summary.author();
        var newest = newest();
        return new Quote(
                words.isolated(People.name(author)),
                about(author),
                SafeText.shortened(newest.map(this::shown).orElse(""), LONGEST_QUOTE),
                newest.map(this::remarks).orElseGet(List::of),
                newest.flatMap(entry -> Optional.ofNullable(entry.interaction().url())),
                post());
    }

    List<String> assessment() {
        var assessment = summary.assessment();
        var parts = new ArrayList<String>();
        assessment
                .sentiment()
                .map(word -> mood(word, assessment.certainty()))
                .ifPresent(parts::add);
        assessment
                .intent()
                .map(intent -> understood(intent, assessment.topic()))
                .ifPresent(parts::add);
        assessment
                .abuse()
                .filter(word -> !word.equals("none"))
                .map(word -> words.word("abuse", word))
                .ifPresent(parts::add);
        if (file.similar() > 0) {
            parts.add(words.say("card.similar", Map.of("count", file.similar())));
        }
        summary.tags().forEach(tag -> parts.add(words.quoted("#" + tag)));
        if (!assessment.rules().isEmpty()) {
            parts.add(
                    words.say(
                            "card.rules",
                            Map.of(
                                    "count",
                                    assessment.rules().size(),
                                    "rules",
                                    assessment.rules())));
        }
        if (assessment.eyes().needed() > 0) {
            parts.add(
                    words.say(
                            "card.eyes",
                            Map.of(
                                    "needed",
                                    assessment.eyes().needed(),
                                    "why",
                                    assessment.eyes().why())));
        }
        assessment
                .suggestedTemplate()
                .map(key -> words.say("card.suggested", Map.of("template", key)))
                .ifPresent(parts::add);
        if (assessment.troubled()) {
            parts.add(words.say("card.troubled"));
        }
        return parts;
    }

    private String mood(String sentiment, Optional<Double> certainty) {
        var word = words.word("sentiment", sentiment);
        return certainty
                .map(it -> word + " " + String.format(Locale.ROOT, "%.2f", it))
                .orElse(word);
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
        var text = SafeText.line(newest().map(this::shown).orElse(""));
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
                newest().map(entry -> entry.interaction().kind().name().toLowerCase(Locale.ROOT))
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

    private List<String> about(Author author) {
        var parts = new ArrayList<String>();
        var handle = author.handle();
        if (handle != null && !handle.equals(author.displayName())) {
            parts.add(words.quoted(SafeText.shortened("@" + handle, 80)));
        }
        formerHandle(author)
                .map(former -> SafeText.shortened("@" + former, 80))
                .ifPresent(
                        former -> parts.add(words.say("card.formerly", Map.of("handle", former))));
        author.reach().ifPresent(followers -> parts.add(followers(followers)));
        if (author.verified()) {
            parts.add(words.say("card.verified"));
        }
        if (file.contacts() > 1) {
            parts.add(words.say("card.contact", Map.of("count", file.contacts())));
        }
        return parts;
    }

    /** Under which name they wrote before they moved, or took another. */
    private Optional<String> formerHandle(Author author) {
        return file.entries().reversed().stream()
                .map(entry -> entry.interaction().author())
                .filter(earlier -> earlier.id().equals(author.id()))
                .flatMap(earlier -> Optional.ofNullable(earlier.handle()).stream())
                .filter(handle -> author.handle() != null && !handle.equals(author.handle()))
                .findFirst();
    }

    private String followers(long followers) {
        return words.say(
                "card.followers",
                Map.of("count", followers, "short", words.shortNumber(followers)));
    }

    private List<String> remarks(CaseEntry entry) {
        var remarks = new ArrayList<String>();
        var interaction = entry.interaction();
        Optional.ofNullable(interaction.rating())
                .ifPresent(
                        rating -> remarks.add(words.say("card.rating", Map.of("stars", rating))));
        if (!interaction.media().isEmpty()) {
            remarks.add(words.say("card.media", Map.of("count", interaction.media().size())));
        } else if (interaction.kind().hasWords() && text(entry).isBlank()) {
            remarks.add(words.say("card.unshown"));
        }
        if (text(entry).length() > LONGEST_QUOTE) {
            remarks.add(words.say("card.shortened"));
        }
        if (masked(entry).isPresent()) {
            remarks.add(words.say("card.masked", Map.of("case", summary.number())));
        }
        entry.editedText().ifPresent(_ -> remarks.add(words.say("card.edited")));
        entry.deletedAt().ifPresent(_ -> remarks.add(words.say("card.deleted")));
        entry.hiddenAt().ifPresent(_ -> remarks.add(words.say("card.hidden")));
        entry.answeredNatively().ifPresent(_ -> remarks.add(words.say("card.answered-natively")));
        if (file.entries().size() > 1) {
            remarks.add(words.say("card.earlier", Map.of("count", file.entries().size() - 1)));
        }
        return remarks;
    }

    private Optional<String> post() {
        return file.below()
                .map(post -> SafeText.shortened(SafeText.line(post.text()), LONGEST_POST))
                .filter(text -> !text.isBlank())
                .map(text -> words.say("card.post", Map.of("text", text)));
    }

    private String understood(String intent, Optional<String> topic) {
        return words.word("intent", intent)
                + topic.map(word -> " › " + words.word("topic", word)).orElse("");
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

    private Optional<CaseEntry> newest() {
        return file.entries().isEmpty() ? Optional.empty() : Optional.of(file.entries().getLast());
    }

    private String shown(CaseEntry entry) {
        return masked(entry).orElseGet(() -> text(entry));
    }

    private Optional<String> masked(CaseEntry entry) {
        return file.isAbusive() ? Masking.masked(text(entry)) : Optional.empty();
    }

    private static String text(CaseEntry entry) {
        return SafeText.of(entry.currentText()).strip();
    }
}
