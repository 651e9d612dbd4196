package app.haris.escalation;

import java.time.Duration;

/** A way by which calls reach somebody. May be called twice with the same page. */
public interface Messenger {
    /** Whether it is meant for recipients of this kind, as things are set up now. */
    boolean serves(Recipient recipient);

    /** Calls; never in a transaction. */
    Delivery deliver(Page page, Run run);

    /** What came of a call. */
    sealed interface Delivery {
        /**
         * @param by the way it went, such as {@code slack}
         */
        record Delivered(String by) implements Delivery {}

        /**
         * @param code of a reason, such as {@code no-identity}
         */
        record Unreachable(String code) implements Delivery {}

        record Later(String code, Duration after) implements Delivery {}
    }
}
