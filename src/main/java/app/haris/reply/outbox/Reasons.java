package app.haris.reply.outbox;

/** Reasons as networks word them, made fit for a card, the database, and a metric's label. */
final class Reasons {
    private static final int LONGEST = 300;

    private Reasons() {}

    static String of(String worded) {
        var plain = worded.replaceAll("[\\p{C}\\s]+", " ").strip();
        return plain.codePointCount(0, plain.length()) <= LONGEST
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, LONGEST)) + "…";
    }

    /** A code stays what it is; free words would make a new time series each. */
    static String label(String reason) {
        return reason.matches("[a-z][a-z0-9-]{0,39}") ? reason : "other";
    }
}
