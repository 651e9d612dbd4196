package app.haris.social.bluesky;

import app.haris.social.Account;
import app.haris.social.Arrival;
import app.haris.social.OwnPosts;
import app.haris.social.wire.Told;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/**
 * Finds what colleagues answered in the network's own app. Our own server knows it at once, while
 * others may learn it late.
 */
@Component("blueskyOwnAnswers")
final class OwnAnswers {
    private static final String LIMIT = "50";

    private final Server server;
    private final Posts posts;
    private final OwnPosts own;
    private final Clock clock;

    OwnAnswers(Server server, Posts posts, OwnPosts own, Clock clock) {
        this.server = server;
        this.posts = posts;
        this.own = own;
        this.clock = clock;
    }

    Place find(Account account, String ownId, Place place, Consumer<Arrival> found) {
        var told =
                server.ask(
                        account,
                        "com.atproto.repo.listRecords",
                        Map.of(
                                "repo", List.of(ownId),
                                "collection", List.of(RecordAddress.POST),
                                "limit", List.of(LIMIT)),
                        Answers.StoredList.class);
        return told instanceof Told.Fine<Answers.StoredList>(var list)
                ? find(account, ownId, place, list, found)
                : place;
    }

    private Place find(
            Account account,
            String ownId,
            Place place,
            Answers.StoredList list,
            Consumer<Arrival> found) {
        var known = new HashSet<>(place.own());
        var fresh =
                list.all().stream()
                        .filter(
                                post ->
                                        !known.contains(
                                                Place.fingerprint(String.valueOf(post.uri()))))
                        .toList();
        var addresses =
                fresh.stream().flatMap(post -> RecordAddress.of(post.uri()).stream()).toList();
        var ours = own.among(account.id(), addresses.stream().map(RecordAddress::id).toList());
        for (var post : fresh.reversed()) {
            RecordAddress.of(post.uri())
                    .filter(address -> !ours.contains(address.id()))
                    .flatMap(address -> answer(account, ownId, address, post))
                    .ifPresent(found);
        }
        return place.seen(
                addresses.stream().map(address -> Place.fingerprint(address.toString())).toList());
    }

    private Optional<Arrival> answer(
            Account account, String ownId, RecordAddress address, Answers.Stored post) {
        var record = posts.record(post.value());
        var parent = record.flatMap(Mapping::parent).filter(one -> !one.repo().equals(ownId));
        return parent.map(
                answered ->
                        new Arrival.AnsweredNatively(
                                account.id(),
                                answered.id(),
                                Mapping.receipt(address),
                                Wording.of(record.orElseThrow()),
                                at(record.orElseThrow())));
    }

    private Instant at(Answers.PostRecord post) {
        return Mapping.moment(post.createdAt()).orElseGet(clock::instant);
    }
}
