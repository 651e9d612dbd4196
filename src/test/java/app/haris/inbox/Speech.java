package app.haris.inbox;

import app.haris.social.AccountFixtures;
import app.haris.social.AccountId;
import app.haris.social.Author;
import app.haris.social.Interaction;
import app.haris.social.Interaction.Kind;
import app.haris.social.Media;
import app.haris.social.PlatformName;
import app.haris.social.Reach;
import app.haris.social.RemoteId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Something that somebody says to acme-demo, in the circumstances that a test needs. */
public record Speech(
        String id,
        Author author,
        Kind kind,
        Instant at,
        String text,
        Optional<String> inReplyTo,
        Optional<String> conversation,
        AccountId account) {
    /** Sunday, 22 November 2026, 9:00 in Rome. */
    public static final Instant AT = Instant.parse("2026-11-22T08:00:00Z");

    public static Author giulia() {
        return new Author("giulia", "giu_r", "Giulia R.", 48_000L, false);
    }

    public static Author ahmed() {
        return new Author("ahmed", "ahmed_k", "أحمد ك.", 310L, false);
    }

    /** Giulia's mention; the id's digits are minutes after nine. */
    public static Speech giulia(String id) {
        return new Speech(
                id,
                giulia(),
                Kind.MENTION,
                AT.plusSeconds(60L * minutes(id)),
                "Il pacco non è arrivato (" + id + ")",
                Optional.empty(),
                Optional.empty(),
                AccountFixtures.acmeDemo().id());
    }

    private static long minutes(String id) {
        var digits = id.replaceAll("\\D", "");
        return digits.isEmpty() ? 0 : Long.parseLong(digits);
    }

    public Speech by(Author other) {
        return new Speech(id, other, kind, at, text, inReplyTo, conversation, account);
    }

    public Speech as(Kind other) {
        return new Speech(id, author, other, at, text, inReplyTo, conversation, account);
    }

    public Speech at(Instant other) {
        return new Speech(id, author, kind, other, text, inReplyTo, conversation, account);
    }

    public Speech saying(String other) {
        return new Speech(id, author, kind, at, other, inReplyTo, conversation, account);
    }

    public Speech on(AccountId other) {
        return new Speech(id, author, kind, at, text, inReplyTo, conversation, other);
    }

    public Speech to(String parent) {
        return new Speech(id, author, kind, at, text, Optional.of(parent), conversation, account);
    }

    public Speech in(String thread) {
        return new Speech(id, author, kind, at, text, inReplyTo, Optional.of(thread), account);
    }

    /** What is said, with files and whatever else goes with it. */
    public Interaction saidWith(Media... media) {
        var bare = said();
        return new Interaction(
                bare.platform(),
                bare.account(),
                bare.kind(),
                bare.id(),
                bare.createdAt(),
                bare.author(),
                bare.text(),
                bare.language(),
                bare.url(),
                bare.inReplyTo(),
                bare.conversation(),
                bare.rating(),
                List.of(media),
                bare.reach(),
                bare.json());
    }

    public Interaction said() {
        return new Interaction(
                new PlatformName("sandbox"),
                account,
                kind,
                new RemoteId(id),
                at,
                author,
                text,
                null,
                null,
                inReplyTo.map(RemoteId::new).orElse(null),
                conversation.orElse(null),
                null,
                List.of(),
                Reach.NONE,
                "{\"id\":\"" + id + "\"}");
    }
}
