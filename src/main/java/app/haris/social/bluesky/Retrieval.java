package app.haris.social.bluesky;

import app.haris.social.Account;
import app.haris.social.OutgoingReply;
import app.haris.social.OwnPosts;
import app.haris.social.ReadBack;
import app.haris.social.Receipt;
import app.haris.social.RemoteId;
import app.haris.social.Sighting;
import app.haris.social.Trouble;
import app.haris.social.wire.Told;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds our own posts again, and looks at what is to be answered. */
@Component("blueskyRetrieval")
final class Retrieval {
    /**
     * A record is stored within the call that writes it, and servers end a call after a minute at
     * most. What should come later still meets the same key.
     */
    private static final Duration CERTAIN = Duration.ofMinutes(1);

    private final Server server;
    private final Posts posts;
    private final OwnPosts own;
    private final Clock clock;

    Retrieval(Server server, Posts posts, OwnPosts own, Clock clock) {
        this.server = server;
        this.posts = posts;
        this.own = own;
        this.clock = clock;
    }

    ReadBack find(Account account, OutgoingReply reply, Instant attemptedAt) {
        var asked = clock.instant();
        return switch (server.did(account)) {
            case Told.Amiss<String>(var status, var trouble) ->
                    new ReadBack.Inconclusive(trouble.detail());
            case Told.Fine<String>(var ownId) -> {
                var address = Posting.address(ownId, reply);
                yield switch (posts.stored(account, address)) {
                    case Told.Fine<Answers.Stored>(var stored) ->
                            new ReadBack.Found(Mapping.receipt(address));
                    case Told.Amiss<Answers.Stored>(var status, var trouble) ->
                            trouble.kind() == Trouble.Kind.GONE
                                    ? absent(asked, attemptedAt)
                                    : new ReadBack.Inconclusive(trouble.detail());
                };
            }
        };
    }

    private static ReadBack absent(Instant asked, Instant attemptedAt) {
        return asked.isBefore(attemptedAt.plus(CERTAIN))
                ? new ReadBack.Inconclusive("too-early")
                : new ReadBack.Absent();
    }

    Sighting look(Account account, RemoteId interaction) {
        var address = RecordAddress.post(interaction);
        if (address.isEmpty()) {
            return new Sighting.Unseen("not-answerable");
        }
        return switch (posts.look(account, address.get())) {
            case Posts.View.Gone() -> new Sighting.Gone();
            case Posts.View.Blocked() -> new Sighting.Unseen("blocked");
            case Posts.View.Unseen(var trouble) -> new Sighting.Unseen(trouble.detail());
            case Posts.View.Shown shown ->
                    new Sighting.Present(Wording.of(shown.record()), answered(account, shown));
        };
    }

    /** What stands below it by us, and was not posted by Haris. */
    private Optional<Receipt> answered(Account account, Posts.View.Shown shown) {
        if (!(server.did(account) instanceof Told.Fine<String>(var ownId))) {
            return Optional.empty();
        }
        var answers =
                shown.below().stream()
                        .flatMap(post -> RecordAddress.of(post.uri()).stream())
                        .filter(post -> post.repo().equals(ownId))
                        .toList();
        var known = own.among(account.id(), answers.stream().map(RecordAddress::id).toList());
        return answers.stream()
                .filter(post -> !known.contains(post.id()))
                .findFirst()
                .map(Mapping::receipt);
    }
}
