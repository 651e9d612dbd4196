package app.haris.chat.discord.card;

import static app.haris.chat.discord.message.Markdown.bold;
import static app.haris.chat.discord.message.Markdown.escaped;
import static app.haris.chat.discord.message.Markdown.fitting;

import app.haris.chat.Card;
import app.haris.chat.CaseFile;
import app.haris.chat.DraftCard;
import app.haris.chat.SafeText;
import app.haris.chat.Wording;
import app.haris.chat.discord.message.DiscordContent;
import app.haris.chat.discord.message.Layout;
import app.haris.chat.discord.message.Markdown;
import app.haris.chat.mirror.Subject;
import app.haris.inbox.CaseEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/** Draws cards and drafts as Discord messages. Pure. */
final class DiscordCards {
    /** A card shows this much of a text; the rest is behind <em>show all</em>. */
    private static final int QUOTE = 1400;

    /** All texts of a message share 4,000 characters; a draft gets most of them. */
    private static final int DRAFT = 3000;

    private static final int SECONDARY = 2;

    private DiscordCards() {}

    static DiscordContent card(Card card, CaseFile file, Wording wording) {
        var newest = newest(file);
        var layout = new Layout().colored(color(card.priority()));
        layout.small(header(card, wording)).text(quote(card, file.isAbusive()));
        newest.ifPresent(entry -> rest(layout, card, entry, wording));
        newest.ifPresent(
                entry ->
                        new DiscordMedia(entry.interaction().media(), wording)
                                .show(layout, file.isAbusive()));
        layout.text(remarks(card, wording));
        layout.small(card.assessment()).text(escaped(dots(card.status())));
        layout.text(card.escalation().stream().map(Markdown::small).collect(lines()));
        layout.row(DiscordControls.row(card.controls()));
        return new DiscordContent(
                card.fallback(),
                layout,
                card.state().word(),
                List.of(),
                new Subject(card.number().value(), 0, "card"));
    }

    private static Optional<CaseEntry> newest(CaseFile file) {
        return file.entries().isEmpty() ? Optional.empty() : Optional.of(file.entries().getLast());
    }

    private static String quote(Card card, boolean isAbusive) {
        var quote = card.quote();
        var about = quote.about().isEmpty() ? "" : escaped(" (" + dots(quote.about()) + ")");
        var text =
                quote.text().isEmpty()
                        ? ""
                        : "\n" + Markdown.quote(fitting(quote.text(), QUOTE), isAbusive);
        return bold(quote.author()) + about + text;
    }

    private static String remarks(Card card, Wording wording) {
        var lines = new ArrayList<String>();
        card.quote().remarks().forEach(remark -> lines.add(Markdown.small(remark)));
        card.quote()
                .address()
                .ifPresent(
                        at ->
                                lines.add(
                                        Markdown.link(
                                                wording.say("mirror.on-network"), at.toString())));
        return String.join("\n", lines);
    }

    /** What the card leaves out of the newest message. */
    private static void rest(Layout layout, Card card, CaseEntry entry, Wording wording) {
        var whole = SafeText.of(entry.currentText()).length();
        if (whole > card.quote().text().length() || whole > QUOTE) {
            var button =
                    Layout.button(
                            "haris:show:" + card.number(),
                            wording.say("mirror.show-all"),
                            SECONDARY);
            layout.section(Markdown.small(wording.say("card.shortened")), button);
        }
    }

    /** A message stays as it is for hours; Discord itself tells the time to each reader. */
    private static List<String> header(Card card, Wording wording) {
        var parts = new ArrayList<>(card.header());
        var last = parts.getLast();
        if (card.due().isPresent() && (last.startsWith("⏱") || last.startsWith("⏰"))) {
            parts.removeLast();
            parts.add(
                    last.substring(0, 1)
                            + " "
                            + wording.isolated(wording.moment(card.due().get())));
        }
        return parts;
    }

    /** The message of one revision, in the thread of its case. */
    static DiscordContent draft(DraftCard draft, Wording wording) {
        var layout = new Layout().colored(color(draft.state()));
        var length =
                draft.length().map(count -> " · " + count.count() + "/" + count.limit()).orElse("");
        layout.text(
                bold(draft.state() + " · r" + draft.revision())
                        + escaped(" · " + draft.headline() + length));
        layout.text(escaped(fitting(draft.text(), DRAFT)));
        layout.text(new DiscordMedia(draft.media(), wording).described());
        layout.text(DiscordChanges.of(draft));
        if (escaped(draft.text()).length() > DRAFT) {
            var all = wording.say("mirror.show-all");
            layout.section(
                    Markdown.small(wording.say("card.shortened")),
                    Layout.button("haris:show:" + draft.number(), all, SECONDARY));
        }
        layout.text(draft.notices().stream().map(Markdown::small).collect(lines()));
        draft.published()
                .ifPresent(
                        at ->
                                layout.text(
                                        Markdown.link(
                                                wording.say("mirror.on-network"), at.toString())));
        layout.small(draft.status()).row(DiscordControls.row(draft.controls()));
        var line = draft.state() + " · r" + draft.revision() + " · " + SafeText.line(draft.text());
        return DiscordContent.of(
                SafeText.shortened(line, 300),
                layout,
                new Subject(draft.number().value(), draft.draft(), "r" + draft.revision()));
    }

    private static Collector<CharSequence, ?, String> lines() {
        return Collectors.joining("\n");
    }

    private static String dots(List<String> parts) {
        return String.join(" · ", parts);
    }

    /** The colors of the cards in Slack and in the room. */
    static int color(Card.Mark mark) {
        return switch (mark.tone()) {
            case QUIET -> 0x9aa0a6;
            case PLAIN -> 0x3b82f6;
            case GOOD -> 0x15803d;
            case WARNING -> 0xd97706;
            case ALARM -> 0xdc2626;
        };
    }
}
