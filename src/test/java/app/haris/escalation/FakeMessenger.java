package app.haris.escalation;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Reaches everybody but whom a test takes away. */
public final class FakeMessenger implements Messenger {
    public final List<Page> pages = new CopyOnWriteArrayList<>();

    /** The key of a recipient. */
    public volatile String unreachable = "";

    /** Whether the process dies in the middle of a call. */
    public volatile boolean crashing;

    /** The key of a recipient whose calls fail, but might not the next time. */
    public volatile String failing = "";

    @Override
    public boolean serves(Recipient recipient) {
        return true;
    }

    @Override
    public Delivery deliver(Page page, Run run) {
        if (crashing) {
            throw new AssertionError("as if the process had died");
        }
        var key = page.recipient().key();
        if (key.equals(unreachable)) {
            return new Delivery.Unreachable("no-identity");
        }
        if (key.equals(failing)) {
            return new Delivery.Later("failing", Duration.ofSeconds(10));
        }
        pages.add(page);
        return new Delivery.Delivered("fake");
    }

    public List<String> keys() {
        return pages.stream().map(page -> page.recipient().key()).toList();
    }
}
