package app.haris.social.x;

import app.haris.social.Account;
import app.haris.social.Arrival;
import app.haris.social.Interaction;
import app.haris.social.Interaction.Kind;
import app.haris.social.Receipt;
import app.haris.social.RemoteId;
import app.haris.social.wire.Tolerant;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Posts as interactions. */
final class Mapping {
    private Mapping() {}

    /**
     * What a post tells us: that it is there and, if it was edited since, how it reads now. Nothing
     * of our own, and nothing that only passes another's words on.
     */
    static List<Arrival> arrivals(Account account, String ownId, Post post) {
        List<Arrival> arrivals = new ArrayList<>();
        if (!post.isBy(ownId) && !post.isRepost()) {
            arrivals.add(new Arrival.Received(interaction(account, ownId, post)));
            if (post.isEdited()) {
                arrivals.add(edited(account, post));
            }
        }
        return arrivals;
    }

    static Arrival edited(Account account, Post post) {
        return new Arrival.Edited(
                account.id(), new RemoteId(post.first()), post.text(), post.createdAt());
    }

    private static Interaction interaction(Account account, String ownId, Post post) {
        return new Interaction(
                account.platform(),
                account.id(),
                ownId.equals(post.answeredUser()) ? Kind.COMMENT : Kind.MENTION,
                new RemoteId(post.first()),
                post.createdAt(),
                post.author().author(),
                post.text(),
                Tolerant.language(post.language()),
                address(post.id()),
                Optional.ofNullable(post.answered()).map(RemoteId::new).orElse(null),
                post.conversation(),
                null,
                post.media(),
                post.reach(),
                post.json().toString());
    }

    /** X leads on from here to the author's own address of it. */
    static URI address(String id) {
        return URI.create("https://x.com/i/status/" + Percent.encoded(id));
    }

    static Receipt receipt(String id) {
        return new Receipt(new RemoteId(id), address(id));
    }
}
