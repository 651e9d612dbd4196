package app.haris.social;

import java.time.Duration;

/** More is arriving than can be written, so nothing of this call was taken in; try again later. */
public final class ArrivalsBusy extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Duration retryAfter;

    public ArrivalsBusy(String message, Duration retryAfter) {
        super(message);
        this.retryAfter = retryAfter;
    }

    public Duration retryAfter() {
        return retryAfter;
    }
}
