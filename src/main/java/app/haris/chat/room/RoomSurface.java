package app.haris.chat.room;

import app.haris.chat.Bulletin;
import app.haris.chat.ChatSurface;
import app.haris.chat.Notice;
import app.haris.inbox.CaseNumber;
import app.haris.social.AccountId;
import app.haris.teaching.TaughtModel;
import org.springframework.stereotype.Component;

/** The room keeps no copies: each page is drawn from what is stored, and open pages are told. */
@Component
final class RoomSurface implements ChatSurface {
    static final String NAME = "room";

    private final Feed feed;

    RoomSurface(Feed feed) {
        this.feed = feed;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean isOn() {
        return true;
    }

    @Override
    public boolean keepsCopies() {
        return false;
    }

    @Override
    public void show(CaseNumber number) {
        feed.wake();
    }

    @Override
    public void showSource(AccountId source) {
        feed.wake();
    }

    /** It stands above the inbox, and on the room's own page. */
    @Override
    public void show(Notice.About notice) {
        feed.wake();
    }

    /** It stands on the page of settings, which nobody needs to see change. */
    @Override
    public void tellOf(TaughtModel model) {}

    /** It stands above the member's inbox until they put it away. */
    @Override
    public void tell(Bulletin bulletin) {
        feed.wake();
    }

    @Override
    public void forget(CaseNumber number) {
        feed.wake();
    }
}
