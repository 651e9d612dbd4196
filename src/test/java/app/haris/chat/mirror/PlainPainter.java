package app.haris.chat.mirror;

import app.haris.chat.Card;
import app.haris.chat.CaseFile;
import app.haris.chat.DraftCard;
import app.haris.chat.Notice;
import app.haris.chat.Wording;
import app.haris.inbox.CaseEntry;
import java.util.List;

/** Draws plain words. */
final class PlainPainter implements Painter<Plain> {
    @Override
    public Plain card(Card card, CaseFile file, Wording wording) {
        return line(card.fallback(), new Subject(card.number().value(), 0, "card"));
    }

    @Override
    public Plain draft(DraftCard draft, Wording wording) {
        var part = "r" + draft.revision();
        return line(draft.text(), new Subject(draft.number().value(), draft.draft(), part));
    }

    @Override
    public Plain said(CaseEntry entry, CaseFile file, Wording wording) {
        return line(
                entry.currentText(), new Subject(entry.caseNumber().value(), 0, "e" + entry.id()));
    }

    @Override
    public Plain noted(String title, String words, Subject subject) {
        return line(title + " " + words, subject);
    }

    @Override
    public Plain group(long first, int count, List<CaseFile> latest, Wording wording) {
        return line("group of " + count, new Subject(first, 0, Contents.GROUP));
    }

    @Override
    public Plain line(String line, Subject subject) {
        return new Plain(subject, line);
    }

    @Override
    public Plain notice(Notice notice, Subject subject) {
        return line(String.join(" ", notice.lines()), subject);
    }
}
