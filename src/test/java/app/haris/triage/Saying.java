package app.haris.triage;

import app.haris.social.AccountId;
import app.haris.social.Author;
import app.haris.social.Interaction;
import app.haris.social.Interaction.Kind;
import app.haris.social.Language;
import app.haris.social.PlatformName;
import app.haris.social.Reach;
import app.haris.social.RemoteId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something that Giulia says to Acme, in the words and circumstances that a test needs. */
public record Saying(
        String text,
        Kind kind,
        long followers,
        @Nullable Integer rating,
        @Nullable Language language,
        @Nullable RemoteId inReplyTo,
        Reach reach) {
    /** Sunday, 22 November 2026, 10:05 in Rome. */
    public static final Instant AT = Instant.parse("2026-11-22T09:05:00Z");

    public static Saying of(String text) {
        return new Saying(text, Kind.MENTION, 120, null, null, null, Reach.NONE);
    }

    public Saying as(Kind changed) {
        return new Saying(text, changed, followers, rating, language, inReplyTo, reach);
    }

    public Saying followedBy(long changed) {
        return new Saying(text, kind, changed, rating, language, inReplyTo, reach);
    }

    public Saying withStars(int changed) {
        return new Saying(text, Kind.REVIEW, followers, changed, language, inReplyTo, reach);
    }

    public Saying reposted(long reposts) {
        return new Saying(
                text, kind, followers, rating, language, inReplyTo, new Reach(0, reposts, 0));
    }

    public Interaction interaction() {
        return new Interaction(
                new PlatformName("sandbox"),
                new AccountId("acme-demo"),
                kind,
                new RemoteId("1"),
                AT,
                new Author("42", "giu_r", "Giulia R.", followers, false),
                text,
                language,
                null,
                inReplyTo,
                "thread-1",
                rating,
                List.of(),
                reach,
                "{}");
    }
}
