package app.haris.social.x;

import java.util.Optional;

/**
 * What X charges whoever pays per use, in millionths of a US dollar
 * (https://docs.x.com/x-api/getting-started/pricing, November 2026). Contracts of other kinds cost
 * otherwise, but not by the piece.
 */
enum Price {
    /** Of the account's own timelines. */
    OWN_POST(1_000),
    OWN_FOLLOWER(1_000),
    POST(5_000),
    USER(10_000),
    MESSAGE(10_000),
    FOLLOW(10_000),
    /** Likes, blocks and mutes that X calls about. */
    SIGN(1_000),
    /** Profiles, Spaces and news that X calls about. */
    NOTICE(5_000),
    /** Self-serve apps may write no other answers than to who has called them. */
    ANSWER(10_000),
    ANSWER_WITH_LINK(200_000),
    SEND_MESSAGE(15_000),
    LIKE(15_000),
    HIDE(5_000),
    /** What a picture shows; pictures themselves cost nothing. */
    METADATA(5_000),
    DELETE(10_000);

    private final long millionths;

    /**
     * What X charges for calling about an event, whether or not anything comes of it (under
     * "Webhook events"; of deletions its pages say both, and so they are counted). Empty where it
     * charges nothing.
     *
     * @param type as the X Activity API calls it, such as {@code post.mention.create}
     */
    static Optional<Price> ofEvent(String type) {
        return Optional.ofNullable(
                switch (type.replaceFirst("\\..*", "")) {
                    case "post" -> POST;
                    case "follow" -> FOLLOW;
                    case "like", "mute", "block" -> SIGN;
                    case "profile", "spaces", "news" -> NOTICE;
                    case "dm", "chat" -> type.endsWith(".received") ? MESSAGE : null;
                    default -> null;
                });
    }

    Price(long millionths) {
        this.millionths = millionths;
    }

    long millionths() {
        return millionths;
    }
}
