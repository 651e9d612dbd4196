package app.haris.chat;

import app.haris.inbox.CaseNumber;
import app.haris.reply.Diff;
import app.haris.social.Media;
import app.haris.social.TextLength;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One revision of a draft, as a message of its own, so that an approval is an approval of the text
 * that was seen.
 *
 * @param headline where and as whom it will be published, and how public that is
 * @param length as the network counts; absent where the network cannot be asked
 * @param text exactly as it will be published, and therefore not made safe: show it as plain text
 *     in an element of its own
 * @param media pictures that go with it
 * @param changes from the draft's revision before; empty for its first
 * @param status authors, approvals and what they are needed for, in short parts
 * @param notices what a member should know before deciding: why it is held, what the network said,
 *     when it leaves
 * @param leavesAt when it will be sent unless it is stopped
 */
public record DraftCard(
        CaseNumber number,
        int draft,
        int revision,
        Card.Mark state,
        String headline,
        Optional<TextLength> length,
        String text,
        List<Media> media,
        List<Diff.Piece> changes,
        List<String> status,
        List<String> notices,
        Optional<Instant> leavesAt,
        Optional<URI> published,
        List<Control> controls) {
    public DraftCard {
        media = List.copyOf(media);
        changes = List.copyOf(changes);
        status = List.copyOf(status);
        notices = List.copyOf(notices);
        controls = List.copyOf(controls);
    }
}
