package app.haris.social.x;

import app.haris.social.Account;
import app.haris.social.Bell;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An account that wants to know when a stream brings something for it. The stream mends itself, so
 * that the bell holds until it is closed.
 */
final class Listener implements Bell {
    /** What a stream has found, timelines have seconds later. */
    private static final Duration LAG = Duration.ofSeconds(10);

    private final Account account;
    private final Runnable news;
    private final Consumer<Listener> leave;
    private volatile boolean isLeft;
    private boolean isOwed;
    private Instant rungAt = Instant.EPOCH;
    private @Nullable Instant again;

    Listener(Account account, Runnable news, Consumer<Listener> leave) {
        this.account = account;
        this.news = news;
        this.leave = leave;
    }

    Account account() {
        return account;
    }

    /** Has it rung soon, and once more when the timeline must have it. */
    void owe(Instant now) {
        isOwed = true;
        again = now.plus(LAG);
    }

    boolean isDue(Instant now, Duration gap) {
        var second = again;
        return (isOwed || (second != null && !now.isBefore(second)))
                && !now.isBefore(rungAt.plus(gap));
    }

    void ring(Instant now) {
        var second = again;
        if (second != null && !now.isBefore(second)) {
            again = null;
        }
        isOwed = false;
        rungAt = now;
        news.run();
    }

    @Override
    public boolean holds() {
        return !isLeft;
    }

    @Override
    public void close() {
        isLeft = true;
        leave.accept(this);
    }
}
