package app.haris.inbox;

import java.time.Duration;

/** More is arriving than can be written, so nothing of this call was taken in; try again later. */
public final class InboxBusy extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Duration retryAfter;

    public InboxBusy(Duration retryAfter) {
        super("more interactions arrive than can be written; try again in " + retryAfter);
        this.retryAfter = retryAfter;
    }

    public Duration retryAfter() {
        return retryAfter;
    }
}
