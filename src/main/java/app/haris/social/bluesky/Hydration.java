package app.haris.social.bluesky;

import app.haris.social.Account;
import app.haris.social.Arrival;
import app.haris.social.Interaction;
import app.haris.social.wire.Told;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Makes interactions of notifications, with what these leave out: pictures, reach and followers.
 * Where the network does not tell them, the interaction comes without.
 */
@Component("blueskyHydration")
final class Hydration {
    /** After an outage the older ones are worth no calls. */
    private static final int MOST = 200;

    private final Server server;
    private final Posts posts;

    Hydration(Server server, Posts posts) {
        this.server = server;
        this.posts = posts;
    }

    List<Arrival> of(Account account, String ownId, List<News> oldestFirst) {
        var latest =
                oldestFirst.subList(Math.max(0, oldestFirst.size() - MOST), oldestFirst.size());
        var shown = shown(account, latest);
        var people = people(account, latest);
        List<Arrival> arrivals = new ArrayList<>();
        for (var news : oldestFirst) {
            var person = people.getOrDefault(news.address().repo(), news.author());
            interaction(account, ownId, news, person, shown)
                    .ifPresent(said -> arrivals.add(new Arrival.Received(said)));
        }
        return arrivals;
    }

    private Optional<Interaction> interaction(
            Account account,
            String ownId,
            News news,
            Answers.Person person,
            Map<String, Answers.Post> shown) {
        return switch (news.reason()) {
            case "mention", "reply", "quote" ->
                    posts.record(news.json().get("record"))
                            .map(
                                    post ->
                                            Mapping.said(
                                                    account,
                                                    ownId,
                                                    news,
                                                    post,
                                                    person,
                                                    Optional.ofNullable(
                                                            shown.get(news.address().toString()))));
            case "follow" -> Optional.of(Mapping.follow(account, news, person));
            default -> Optional.empty();
        };
    }

    private Map<String, Answers.Post> shown(Account account, List<News> all) {
        var addresses =
                all.stream()
                        .map(News::address)
                        .filter(address -> address.collection().equals(RecordAddress.POST))
                        .map(RecordAddress::toString)
                        .toList();
        return posts.all(account, addresses)
                        instanceof Told.Fine<Map<String, Answers.Post>>(var shown)
                ? shown
                : Map.of();
    }

    private Map<String, Answers.Person> people(Account account, List<News> all) {
        var ids = all.stream().map(news -> news.address().repo()).distinct().toList();
        Map<String, Answers.Person> people = new HashMap<>();
        for (int from = 0; from < ids.size(); from += Posts.AT_ONCE) {
            var some = ids.subList(from, Math.min(from + Posts.AT_ONCE, ids.size()));
            var told =
                    server.ask(
                            account,
                            "app.bsky.actor.getProfiles",
                            Map.of("actors", some),
                            Answers.Profiles.class);
            if (told instanceof Told.Fine<Answers.Profiles>(var profiles)) {
                profiles.all().stream()
                        .filter(person -> Objects.nonNull(person.did()))
                        .forEach(person -> people.put(String.valueOf(person.did()), person));
            }
        }
        return people;
    }
}
