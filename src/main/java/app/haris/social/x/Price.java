package app.haris.social.x;

/**
 * What X charges whoever pays per use, in millionths of a US dollar
 * (https://docs.x.com/x-api/getting-started/pricing, November 2026). Contracts of other kinds cost
 * otherwise, but not by the piece.
 */
enum Price {
    /** Of the account's own timelines. */
    OWN_POST(1_000),
    POST(5_000),
    USER(10_000),
    MESSAGE(10_000),
    FOLLOW(10_000),
    /** Self-serve apps may write no other answers than to who has called them. */
    ANSWER(10_000),
    ANSWER_WITH_LINK(200_000),
    SEND_MESSAGE(15_000),
    LIKE(15_000),
    HIDE(5_000),
    DELETE(10_000);

    private final long millionths;

    Price(long millionths) {
        this.millionths = millionths;
    }

    long millionths() {
        return millionths;
    }
}
