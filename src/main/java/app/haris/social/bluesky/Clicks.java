package app.haris.social.bluesky;

import app.haris.social.Account;
import app.haris.social.Arrival;
import app.haris.social.wire.Told;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Finds who liked a post of ours or passed it on. It is asked for apart from what is said, so that
 * a post which thousands like cannot push a question out of sight; of such a flood the newest are
 * taken in.
 */
@Component("blueskyClicks")
final class Clicks {
    private static final String LIMIT = "100";
    private static final int MOST_PAGES = 5;

    private final Server server;
    private final Xrpc xrpc;

    Clicks(Server server, Xrpc xrpc) {
        this.server = server;
        this.xrpc = xrpc;
    }

    /** What cannot be asked now is asked next time. */
    Place find(Account account, String ownId, Place place, Consumer<Arrival> found) {
        var known = new HashSet<>(place.knownClicks().orElseGet(List::of));
        List<News> fresh = new ArrayList<>();
        String cursor = null;
        for (int page = 0; page < MOST_PAGES; page++) {
            if (!(ask(account, cursor) instanceof Told.Fine<JsonNode>(var answer))) {
                break;
            }
            var news = read(answer.path("notifications"));
            news.stream().filter(one -> !known.contains(fingerprint(one))).forEach(fresh::add);
            cursor = answer.path("cursor").asString(null);
            if (cursor == null || place.knownClicks().isEmpty() || isAnyKnown(news, known)) {
                break;
            }
        }
        fresh.reversed().stream()
                .filter(one -> !one.address().repo().equals(ownId))
                .flatMap(one -> Mapping.clicked(account, one).stream())
                .forEach(said -> found.accept(new Arrival.Received(said)));
        return place.clicked(fresh.stream().map(Clicks::fingerprint).toList());
    }

    private Told<JsonNode> ask(Account account, @Nullable String cursor) {
        Map<String, List<String>> query = new HashMap<>();
        query.put("limit", List.of(LIMIT));
        query.put("priority", List.of("false"));
        query.put("reasons", List.of("like", "repost"));
        if (cursor != null) {
            query.put("cursor", List.of(cursor));
        }
        return server.ask(account, Notifications.METHOD, query, JsonNode.class);
    }

    private List<News> read(JsonNode list) {
        List<News> news = new ArrayList<>();
        for (var one : list) {
            xrpc.read(one, Answers.Notification.class)
                    .flatMap(it -> News.of(it, one))
                    .ifPresent(news::add);
        }
        return news;
    }

    private static boolean isAnyKnown(List<News> news, Set<String> known) {
        return news.stream().map(Clicks::fingerprint).anyMatch(known::contains);
    }

    private static String fingerprint(News one) {
        return Place.fingerprint(one.address().toString());
    }
}
