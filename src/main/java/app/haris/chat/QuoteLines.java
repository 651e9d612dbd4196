package app.haris.chat;

import app.haris.chat.Card.Quote;
import app.haris.inbox.Case;
import app.haris.inbox.CaseEntry;
import app.haris.social.Author;
import app.haris.triage.Masking;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an author said last, and what is to be known of it, in one reader's words. */
final class QuoteLines {
    /** More than this is read on the case's own page. */
    private static final int LONGEST_QUOTE = 600;

    private static final int LONGEST_POST = 60;

    private final CaseFile file;
    private final Case summary;
    private final Wording words;

    QuoteLines(CaseFile file, Wording words) {
        this.file = file;
        this.summary = file.summary();
        this.words = words;
    }

    Quote quote() {
        var author = summary.author();
        var newest = newest();
        return new Quote(
                words.isolated(People.name(author)),
                about(author),
                SafeText.shortened(said(), LONGEST_QUOTE),
                newest.map(this::remarks).orElseGet(List::of),
                newest.flatMap(entry -> Optional.ofNullable(entry.interaction().url())),
                post());
    }

    /** What the newest of it says; hard words are masked where readers are spared them. */
    String said() {
        return newest().map(this::shown).orElse("");
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
            remarks.add(MediaLines.of(interaction.media(), words));
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

    Optional<CaseEntry> newest() {
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
