package app.haris.chat.desk;

import app.haris.chat.Card;
import app.haris.chat.CaseFile;
import app.haris.chat.DraftCard;
import app.haris.chat.SafeText;
import java.util.ArrayList;
import java.util.List;

/** A case with its drafts in lines, for wherever no card can be drawn. */
final class CaseText {
    private CaseText() {}

    static String of(Card card, CaseFile file, Voice voice) {
        var lines = new ArrayList<String>();
        lines.add(joined(card.header()));
        var quote = card.quote();
        lines.add(
                quote.about().isEmpty()
                        ? quote.author()
                        : quote.author() + " (" + joined(quote.about()) + ")");
        quote.text().lines().map("> "::concat).forEach(lines::add);
        if (file.isAbusive() && !file.entries().isEmpty()) {
            lines.add(voice.say("show.unmasked"));
            SafeText.of(file.entries().getLast().currentText())
                    .lines()
                    .map("> "::concat)
                    .forEach(lines::add);
        }
        addJoined(lines, quote.remarks());
        addJoined(lines, card.assessment());
        lines.addAll(card.escalation());
        lines.add(joined(card.status()));
        card.drafts().forEach(draft -> addDraft(lines, draft));
        return String.join("\n", lines);
    }

    private static void addDraft(List<String> lines, DraftCard draft) {
        lines.add("");
        lines.add(draft.state() + " · " + draft.headline());
        SafeText.of(draft.text()).lines().map("| "::concat).forEach(lines::add);
        addJoined(lines, draft.status());
        lines.addAll(draft.notices());
    }

    private static void addJoined(List<String> lines, List<String> parts) {
        if (!parts.isEmpty()) {
            lines.add(joined(parts));
        }
    }

    private static String joined(List<String> parts) {
        return String.join(" · ", parts);
    }
}
