package app.haris.chat.mirror;

import app.haris.chat.Card;
import app.haris.chat.CaseFile;
import app.haris.chat.DraftCard;
import app.haris.chat.Notice;
import app.haris.chat.Wording;
import app.haris.inbox.CaseEntry;
import java.util.List;

/** Draws what stands in a channel, in a network's own markup. Pure. */
public interface Painter<C extends Content<C>> {
    /** The message of a case. */
    C card(Card card, CaseFile file, Wording wording);

    /** The message of one revision, in the thread of its case. */
    C draft(DraftCard draft, Wording wording);

    /** Something that the author wrote, in the thread of its case. */
    C said(CaseEntry entry, CaseFile file, Wording wording);

    /** A few lines below a title, such as a note: the title is ours, the words are a member's. */
    C noted(String title, String words, Subject subject);

    /** One message for a flood: the latest of its cases, and how many there are. */
    C group(long first, int count, List<CaseFile> latest, Wording wording);

    /** One line of ours. */
    C line(String line, Subject subject);

    /** Something that the whole team should see. */
    C notice(Notice notice, Subject subject);
}
