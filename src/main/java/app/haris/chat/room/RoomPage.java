package app.haris.chat.room;

import app.haris.audit.Journal;
import app.haris.chat.CaseFile;
import app.haris.chat.CaseFiles;
import app.haris.inbox.CaseNumber;
import app.haris.inbox.CaseQuery;
import app.haris.inbox.Cases;
import app.haris.social.Accounts;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;

/** Fills the two panes of the room. */
@Component
final class RoomPage {
    private final Journal journal;
    private final Accounts accounts;
    private final Cases cases;
    private final CaseFiles files;
    private final CaseViews views;
    private final InboxViews inbox;
    private final Calling calling;
    private final BulletinBoard board;
    private final SampleDayPlayer player;

    RoomPage(
            Journal journal,
            Accounts accounts,
            Cases cases,
            CaseFiles files,
            CaseViews views,
            InboxViews inbox,
            Calling calling,
            BulletinBoard board,
            SampleDayPlayer player) {
        this.calling = calling;
        this.board = board;
        this.journal = journal;
        this.accounts = accounts;
        this.cases = cases;
        this.files = files;
        this.views = views;
        this.inbox = inbox;
        this.player = player;
    }

    /** The pane of the list. What changes while it is read is told by the stream. */
    void list(Model model, Frame frame, Viewer viewer, Narrowed query) {
        model.addAttribute("seen", journal.last());
        var page = inbox.list(query, viewer.member(), frame);
        model.addAttribute("frame", frame);
        model.addAttribute("query", query);
        model.addAttribute("views", inbox.links(query, viewer.member(), frame));
        model.addAttribute("cards", page.cards());
        model.addAttribute("next", page.next().map(Narrowed::address).orElse(null));
        calling.show(model, frame);
        model.addAttribute("bulletins", board.of(viewer.member().id()));
        model.addAttribute("brands", accounts.brands());
        model.addAttribute("accounts", accounts.all());
        model.addAttribute("play", player.playing().orElse(null));
        model.addAttribute("playable", player.isPlayable());
        model.addAttribute("empty", page.cards().isEmpty() && isEmpty());
    }

    /** The pane of a case. */
    void open(Model model, Frame frame, long number, Asked asked) {
        model.addAttribute("frame", frame);
        model.addAttribute("file", views.page(read(number), frame, asked));
    }

    CaseFile read(long number) {
        return Optional.of(number)
                .filter(positive -> positive > 0)
                .map(CaseNumber::new)
                .flatMap(files::read)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private boolean isEmpty() {
        var one =
                new CaseQuery(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        false,
                        Optional.empty(),
                        1);
        return cases.list(one).cases().isEmpty();
    }
}
