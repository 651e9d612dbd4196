package app.haris.chat.slack;

import app.haris.chat.Card;
import app.haris.chat.Control;
import app.haris.chat.DraftCard;
import app.haris.chat.SafeText;
import app.haris.chat.Wording;
import app.haris.chat.slack.SlackContent.Subject;
import app.haris.inbox.CaseEntry;
import app.haris.reply.Diff;
import app.haris.social.Media;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** Draws cards and drafts as Slack messages. Pure. */
final class SlackCards {
    /** A card shows this much of a text; the rest is behind <em>show all</em>. */
    private static final int QUOTE = 1200;

    /** Room for a whole draft: the longest text of any network that we reach fits. */
    private static final int DRAFT = 9000;

    /** What was changed, with a little of what was not. */
    private static final int CHANGES = 2000;

    private static final int KEPT = 40;

    /** https://docs.slack.dev/reference/block-kit/block-elements/overflow-menu-element, 2026-11. */
    private static final int OVERFLOW = 5;

    private static final int OPTION_VALUE = 150;

    /** Begins the id of a block whose button says more than its verb and its subject. */
    static final String ARGUMENT = "argument:";

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
        quote.address().ifPresent(address -> rich.link(wording.say("slack.on-network"), address));
        newest.ifPresent(entry -> rest(blocks, card, entry, wording));
        blocks.context(card.assessment());
        row(blocks, card.controls());
        var subject = new Subject(card.number().value(), 0, "card");
        return new SlackContent(
                card.fallback(),
                blocks.json(),
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
        changes(blocks, draft);
        draft.notices().forEach(notice -> blocks.context(List.of(notice)));
        draft.published()
                .ifPresent(address -> blocks.rich().link(wording.say("slack.on-network"), address));
        row(blocks, draft.controls());
        var text = draft.state() + " · r" + draft.revision() + " · " + SafeText.line(draft.text());
        var subject = new Subject(draft.number().value(), draft.draft(), "r" + draft.revision());
        return new SlackContent(
                SafeText.shortened(text, 300),
                blocks.json(),
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
            var button = Blocks.object().put("type", "button").put("action_id", "haris:show");
            button.put("value", card.number().toString());
            button.set("text", Blocks.plain(wording.say("slack.show-all"), Blocks.LABEL));
            blocks.section(wording.say("card.shortened"), button);
        }
        pictures(blocks, entry.interaction().media(), wording);
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

    /** Pictures are linked, not embedded: Slack would fetch an address that nobody has seen. */
    private static void pictures(Blocks blocks, List<Media> media, Wording wording) {
        if (media.isEmpty()) {
            return;
        }
        var rich = blocks.rich();
        for (var one : media.subList(0, Math.min(4, media.size()))) {
            var alt = one.alt() == null ? wording.say("slack.no-alt") : one.alt();
            rich.link(one.type() + ": " + SafeText.shortened(SafeText.line(alt), 200), one.url());
        }
    }

    private static List<ObjectNode> controls(List<Control> controls) {
        var elements = new ArrayList<ObjectNode>();
        for (var control : controls) {
            elements.add(control.menu().isEmpty() ? button(control) : menu(control));
        }
        return elements;
    }

    /** Two buttons of one verb would share an action id, which a block does not allow. */
    static void row(Blocks blocks, List<Control> controls) {
        var plain = controls.stream().filter(one -> one.argument().isEmpty()).toList();
        if (!plain.isEmpty()) {
            blocks.actions(controls(plain));
        }
        for (var control : controls) {
            if (!control.argument().isEmpty()) {
                blocks.actions(List.of(button(control)));
                blocks.named(ARGUMENT + control.argument());
            }
        }
    }

    static ObjectNode button(Control control) {
        var button = Blocks.object().put("type", "button").put("action_id", action(control));
        button.put("value", control.subject());
        button.set("text", Blocks.plain(control.label(), Blocks.LABEL));
        switch (control.weight()) {
            case PLAIN -> {}
            case PRIMARY -> button.put("style", "primary");
            case DANGER -> button.put("style", "danger");
        }
        return button;
    }

    /** A menu's options say the whole line, and what the line still wants. */
    private static ObjectNode menu(Control control) {
        var options = control.menu();
        var menu = Blocks.object().put("action_id", action(control));
        if (options.size() <= OVERFLOW && control.verb().equals("more")) {
            menu.put("type", "overflow");
        } else {
            menu.put("type", "static_select");
            menu.set("placeholder", Blocks.plain(control.label(), Blocks.LABEL));
        }
        var list = menu.putArray("options");
        for (var option : options) {
            var value = option.wants() + " " + option.line();
            if (value.length() <= OPTION_VALUE) {
                list.addObject()
                        .put("value", value)
                        .set("text", Blocks.plain(option.label(), Blocks.LABEL));
            }
        }
        return menu;
    }

    private static String action(Control control) {
        return "haris:" + control.verb();
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

    /**
     * Emoji names that Slack also gives to a reaction: skin tones are suffixes, aliases are many.
     */
    static boolean isSame(String reaction, String configured) {
        var plain = reaction.replaceFirst("::skin-tone-\\d$", "");
        return plain.equals(configured)
                || ALIASES.stream()
                        .anyMatch(names -> names.contains(plain) && names.contains(configured));
    }

    /** https://github.com/iamcal/emoji-data, the list that Slack uses: names of one emoji. */
    private static final List<Set<String>> ALIASES =
            List.of(
                    Set.of("white_check_mark", "heavy_check_mark", "ballot_box_with_check"),
                    Set.of("x", "negative_squared_cross_mark", "heavy_multiplication_x"),
                    Set.of("pencil2", "pencil", "memo"),
                    Set.of("zzz", "sleeping"),
                    Set.of("thumbsup", "+1"),
                    Set.of("thumbsdown", "-1"));
}
