package app.haris.chat.room;

import app.haris.chat.Cards;
import app.haris.chat.CaseFile;
import app.haris.chat.Control;
import app.haris.chat.DraftCard;
import app.haris.reply.Revision;
import app.haris.team.Member;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The drafts of one case, as one member sees them. */
final class DraftViews {
    private final Cards cards;
    private final CaseFile file;
    private final Frame frame;
    private final boolean selfApproval;
    private final Instant now;

    DraftViews(Cards cards, CaseFile file, Frame frame, boolean selfApproval, Instant now) {
        this.cards = cards;
        this.file = file;
        this.frame = frame;
        this.selfApproval = selfApproval;
        this.now = now;
    }

    List<DraftView> of(List<DraftCard> standing) {
        return standing.stream().map(this::view).toList();
    }

    private DraftView view(DraftCard card) {
        var revision = file.revision(card.revision());
        return DraftView.of(
                card,
                revision.map(known -> known.state().word()).orElse(""),
                card.controls().stream()
                        .filter(control -> isUseful(control, revision))
                        .map(Button::of)
                        .toList(),
                older(card),
                now);
    }

    /** An author's approval of their own text would not count. */
    private boolean isUseful(Control control, Optional<Revision> revision) {
        return selfApproval
                || !control.verb().equals("approve")
                || !revision.map(this::isOwn).orElse(false);
    }

    private boolean isOwn(Revision revision) {
        return frame.member().map(Member::id).map(revision.authors()::contains).orElse(false);
    }

    private List<DraftView.Older> older(DraftCard card) {
        return file.revisions().stream()
                .filter(
                        revision ->
                                revision.draft() == card.draft()
                                        && revision.number() < card.revision())
                .map(revision -> cards.draw(file, revision, frame.words().language()))
                .map(DraftView.Older::of)
                .toList()
                .reversed();
    }
}
