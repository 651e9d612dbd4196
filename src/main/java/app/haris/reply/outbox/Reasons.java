package app.haris.reply.outbox;

/** Reasons as networks word them, made fit for a metric's label. */
final class Reasons {
    private Reasons() {}

    /** A code stays what it is; free words would make a new time series each. */
    static String label(String reason) {
        return reason.matches("[a-z][a-z0-9-]{0,39}") ? reason : "other";
    }
}
