package app.haris.chat;

import app.haris.inbox.CaseNumber;
import app.haris.social.AccountId;
import app.haris.teaching.TaughtModel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A chat in memory, of one message a case, that fails when a test says so. */
public final class FakeSurface implements ChatSurface {
    private final Map<CaseNumber, Card> messages = new ConcurrentHashMap<>();
    private final List<CaseNumber> shown = new ArrayList<>();
    private final List<AccountId> sources = new ArrayList<>();
    private final List<TaughtModel> models = new ArrayList<>();
    private final List<Notice.About> notices = new ArrayList<>();
    private final CaseFiles files;
    private final Cards cards;
    private final boolean keepsCopies;
    private volatile boolean isDown;

    public FakeSurface(CaseFiles files, Cards cards, boolean keepsCopies) {
        this.files = files;
        this.cards = cards;
        this.keepsCopies = keepsCopies;
    }

    @Override
    public String name() {
        return keepsCopies ? "fake" : "fleeting";
    }

    @Override
    public boolean isOn() {
        return true;
    }

    @Override
    public boolean keepsCopies() {
        return keepsCopies;
    }

    @Override
    public synchronized void show(CaseNumber number) {
        if (isDown) {
            throw new IllegalStateException("the chat is down");
        }
        shown.add(number);
        files.read(number)
                .map(file -> cards.draw(file, Locale.ENGLISH, Instant.EPOCH))
                .ifPresent(card -> messages.put(number, card));
    }

    @Override
    public synchronized void showSource(AccountId source) {
        if (isDown) {
            throw new IllegalStateException("the chat is down");
        }
        sources.add(source);
    }

    @Override
    public synchronized void show(Notice.About notice) {
        notices.add(notice);
    }

    /** The notices that it was told to show, in order. */
    public synchronized List<Notice.About> notices() {
        return List.copyOf(notices);
    }

    @Override
    public synchronized void tellOf(TaughtModel model) {
        models.add(model);
    }

    /** The models that it told of. */
    public synchronized List<TaughtModel> models() {
        return List.copyOf(models);
    }

    @Override
    public void forget(CaseNumber number) {
        messages.remove(number);
    }

    public void breakDown() {
        isDown = true;
    }

    public void recover() {
        isDown = false;
    }

    public Optional<Card> message(CaseNumber number) {
        return Optional.ofNullable(messages.get(number));
    }

    /** The sources that it was told to show, in order. */
    public synchronized List<AccountId> sources() {
        return List.copyOf(sources);
    }

    /** How often it was told to show something. */
    public synchronized int showings() {
        return shown.size();
    }
}
