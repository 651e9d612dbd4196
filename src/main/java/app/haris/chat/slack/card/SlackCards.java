package app.haris.chat.slack.card;

import app.haris.chat.Card;
import app.haris.chat.DraftCard;
import app.haris.chat.SafeText;
import app.haris.chat.Wording;
import app.haris.chat.mirror.Subject;
import app.haris.chat.slack.message.BlockKit;
import app.haris.chat.slack.message.Blocks;
import app.haris.chat.slack.message.SlackContent;
import app.haris.inbox.CaseEntry;
import app.haris.inbox.CaseNumber;
import app.haris.reply.Diff;
import app.haris.social.Media;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;

/** Draws cards and drafts as Slack messages. Pure. */
public final class SlackCards {
    /** A card shows this much of a text; the rest is behind <em>show all</em>. */
    private static final int QUOTE = 1200;

    /** Room for a whole draft: the longest text of any network that we reach fits. */
    private static final int DRAFT = 9000;

    /** What was changed, with a little of what was not. */
    private static final int CHANGES = 2000;

    private static final int KEPT = 40;

    private SlackCards() {}

    /** The message of a case. */
    static SlackContent card(Card card, Optional<CaseEntry> newest, Wording wording) {
        var blocks = new Blocks();
        blocks.context(header(card, wording));
        var quote = card.quote();
        var rich = blocks.rich();
        rich.line(quote.author(), quote.about().isEmpty() ? "" : " (" + dots(quote.about()) + ")");
        if (!quote.text().isEmpty()) {
            rich.quote(SafeText.shortened(quote.text(), QUOTE));
        }
        quote.remarks().forEach(remark -> rich.line("", remark));
        quote.address().ifPresent(address -> rich.link(wording.say("mirror.on-network"), address));
        newest.ifPresent(entry -> rest(blocks, card, entry, wording));
        blocks.context(card.assessment());
        card.escalation().forEach(line -> blocks.context(List.of(line)));
        SlackControls.row(blocks, card.controls());
        var subject = new Subject(card.number().value(), 0, "card");
        return new SlackContent(
                card.fallback(),
                fitted(blocks, card.number(), wording),
                dots(card.status()),
                color(card.priority()),
                subject);
    }

    /** The message of one revision, in the thread of its case. */
    static SlackContent draft(DraftCard draft, Wording wording) {
        var blocks = new Blocks();
        var length =
                draft.length().map(count -> " · " + count.count() + "/" + count.limit()).orElse("");
        blocks.rich()
                .line(draft.state() + " · r" + draft.revision(), " · " + draft.headline() + length);
        blocks.rich().quote(SafeText.shortened(draft.text(), DRAFT));
        described(blocks, draft.media(), wording);
        changes(blocks, draft);
        draft.notices().forEach(notice -> blocks.context(List.of(notice)));
        draft.published()
                .ifPresent(
                        address -> blocks.rich().link(wording.say("mirror.on-network"), address));
        SlackControls.row(blocks, draft.controls());
        var text = draft.state() + " · r" + draft.revision() + " · " + SafeText.line(draft.text());
        var subject = new Subject(draft.number().value(), draft.draft(), "r" + draft.revision());
        return new SlackContent(
                SafeText.shortened(text, 300),
                fitted(blocks, draft.number(), wording),
                dots(draft.status()),
                color(draft.state()),
                subject);
    }

    /** A message stays as it is for hours, so it says when, not how long from now. */
    private static List<String> header(Card card, Wording wording) {
        var parts = new ArrayList<>(card.header());
        var last = parts.getLast();
        if (card.due().isPresent() && (last.startsWith("⏱") || last.startsWith("⏰"))) {
            var emoji = last.substring(0, 1);
            parts.removeLast();
            parts.add(emoji + " " + wording.isolated(wording.moment(card.due().get())));
        }
        return parts;
    }

    /** What the card leaves out of the newest message: its end, and its pictures. */
    private static void rest(Blocks blocks, Card card, CaseEntry entry, Wording wording) {
        if (SafeText.of(entry.currentText()).length() > card.quote().text().length()) {
            showAll(blocks, card.number(), wording);
        }
        SlackPictures.add(blocks, entry.interaction(), wording);
    }

    private static void showAll(Blocks blocks, CaseNumber number, Wording wording) {
        var button = Blocks.object().put("type", "button").put("action_id", "haris:show");
        button.put("value", number.toString());
        button.set("text", Blocks.plain(wording.say("mirror.show-all"), Blocks.LABEL));
        blocks.section(wording.say("card.shortened"), button);
    }

    /** What Slack takes of the blocks; where that is not all, a button shows it. */
    private static ArrayNode fitted(Blocks blocks, CaseNumber number, Wording wording) {
        var fitted = BlockKit.message(blocks.json(), 1);
        if (fitted.isShortened()) {
            var more = new Blocks();
            showAll(more, number, wording);
            fitted.json().addAll(more.json());
        }
        return fitted.json();
    }

    /** Pictures of ours lie in the room, behind its door: here stands what they show. */
    private static void described(Blocks blocks, List<Media> media, Wording wording) {
        for (var one : media) {
            var alt = one.alt() == null ? wording.say("mirror.no-alt") : one.alt();
            blocks.rich().line("🖼️ ", SafeText.shortened(SafeText.line(alt), 300));
        }
        if (!media.isEmpty()) {
            blocks.context(List.of(wording.say("mirror.pictures-in-room")));
        }
    }

    private static void changes(Blocks blocks, DraftCard draft) {
        if (draft.changes().isEmpty()) {
            return;
        }
        var pieces = blocks.rich().pieces();
        var room = CHANGES;
        for (var change : draft.changes()) {
            if (change.text().isEmpty() || room <= 0) {
                continue;
            }
            var isKept = change.change() == Diff.Change.KEPT;
            var text = isKept ? around(change.text()) : SafeText.shortened(change.text(), room);
            room -= text.length();
            var piece = Blocks.RichText.text(pieces, text);
            switch (change.change()) {
                case KEPT -> {}
                case ADDED -> piece.putObject("style").put("bold", true);
                case REMOVED -> piece.putObject("style").put("strike", true);
            }
        }
    }

    /** Of what has stayed, the ends show where the change is. */
    private static String around(String kept) {
        if (kept.length() <= 2 * KEPT) {
            return kept;
        }
        var points = kept.codePoints().toArray();
        return points.length <= 2 * KEPT
                ? kept
                : new String(points, 0, KEPT)
                        + " … "
                        + new String(points, points.length - KEPT, KEPT);
    }

    private static String dots(List<String> parts) {
        return String.join(" · ", parts);
    }

    private static String color(Card.Mark mark) {
        return switch (mark.tone()) {
            case QUIET -> "#9aa0a6";
            case PLAIN -> "#3b82f6";
            case GOOD -> "#15803d";
            case WARNING -> "#d97706";
            case ALARM -> "#dc2626";
        };
    }
}
