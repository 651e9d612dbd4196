package app.haris.social.bluesky;

import app.haris.social.Account;
import app.haris.social.Arrival;
import app.haris.social.Trouble;
import app.haris.social.wire.Told;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Reads notifications from the newest back to what was seen before
 * (lexicons/app/bsky/notification/listNotifications.json of
 * https://github.com/bluesky-social/atproto). Whether they count as read is not asked: colleagues
 * read them in the app.
 */
@Component("blueskyNotifications")
final class Notifications {
    static final String METHOD = "app.bsky.notification.listNotifications";

    private static final Logger LOG = LoggerFactory.getLogger(Notifications.class);

    /** The most that the network gives at once. */
    private static final int LIMIT = 100;

    /** 5,000 notifications in one look; who missed more begins anew with these. */
    private static final int MOST_PAGES = 50;

    /**
     * What the network learns late stands where its author's clock puts it (packages/bsky/src/
     * data-plane/server/indexing/plugins/post.ts, sortAt), so that each look goes back this far.
     */
    private static final Duration OVERLAP = Duration.ofHours(1);

    private final Server server;
    private final Xrpc xrpc;
    private final Hydration hydration;
    private final Clock clock;

    Notifications(Server server, Xrpc xrpc, Hydration hydration, Clock clock) {
        this.server = server;
        this.xrpc = xrpc;
        this.hydration = hydration;
        this.clock = clock;
    }

    /** What a look brought. */
    record Look(List<Arrival> arrivals, Place place) {
        Look {
            arrivals = List.copyOf(arrivals);
        }
    }

    Told<Look> after(Account account, String ownId, Place from) {
        return switch (walk(account, from)) {
            case Told.Amiss<List<JsonNode>>(var status, var trouble) ->
                    new Told.Amiss<>(status, trouble);
            case Told.Fine<List<JsonNode>>(var all) ->
                    new Told.Fine<>(look(account, ownId, from, read(account, all)));
        };
    }

    /** All that may be new, newest first, and some that is not. */
    private Told<List<JsonNode>> walk(Account account, Place from) {
        List<JsonNode> all = new ArrayList<>();
        String cursor = null;
        for (int page = 0; page < MOST_PAGES; page++) {
            switch (ask(account, cursor)) {
                case Told.Amiss<JsonNode>(var status, var trouble) -> {
                    return new Told.Amiss<>(status, trouble);
                }
                case Told.Fine<JsonNode>(var answer) -> {
                    var list = answer.path("notifications");
                    if (!list.isArray()) {
                        return new Told.Amiss<>(
                                200, Trouble.of(Trouble.Kind.MALFORMED, "not a list"));
                    }
                    list.forEach(all::add);
                    var next = answer.path("cursor").asString(null);
                    if (next == null || next.equals(cursor) || isEnough(from, list)) {
                        return new Told.Fine<>(all);
                    }
                    cursor = next;
                }
            }
        }
        LOG.warn("{} has more than {} new notifications; the oldest are left", account, all.size());
        return new Told.Fine<>(all);
    }

    private Told<JsonNode> ask(Account account, @Nullable String cursor) {
        Map<String, List<String>> query = new HashMap<>();
        query.put("limit", List.of(String.valueOf(LIMIT)));
        // Else the account's own preference holds, which may hide whom it does not follow.
        query.put("priority", List.of("false"));
        query.put("reasons", List.of("mention", "reply", "quote", "follow"));
        if (cursor != null) {
            query.put("cursor", List.of(cursor));
        }
        return server.ask(account, METHOD, query, JsonNode.class);
    }

    /** The first look takes one page; any other goes back beyond what was seen. */
    private static boolean isEnough(Place from, JsonNode page) {
        if (from.isFirst()) {
            return true;
        }
        var seen = from.newest();
        return seen != null
                && !page.isEmpty()
                && Mapping.moment(page.get(page.size() - 1).path("indexedAt").asString(""))
                        .filter(oldest -> oldest.isBefore(seen.minus(OVERLAP)))
                        .isPresent();
    }

    private List<News> read(Account account, List<JsonNode> all) {
        List<News> news = new ArrayList<>();
        for (var one : all) {
            var read = xrpc.read(one, Answers.Notification.class).flatMap(it -> News.of(it, one));
            if (read.isEmpty()) {
                LOG.warn("{} sent a notification that is not as documented", account);
            }
            read.ifPresent(news::add);
        }
        return news;
    }

    private Look look(Account account, String ownId, Place from, List<News> all) {
        var known = new HashSet<>(from.known());
        List<String> seen = new ArrayList<>();
        List<News> fresh = new ArrayList<>();
        for (var one : all) {
            var fingerprint = Place.fingerprint(one.address().toString());
            seen.add(fingerprint);
            if (known.add(fingerprint) && isOurs(one, ownId, from)) {
                fresh.addFirst(one);
            }
        }
        var arrivals = hydration.of(account, ownId, fresh);
        var mentions =
                fresh.reversed().stream()
                        .filter(one -> one.address().collection().equals(RecordAddress.POST))
                        .map(one -> new Place.Recent(one.address().toString(), one.content()))
                        .toList();
        var place = from.after(oldest(all), newest(all), seen, mentions);
        return new Look(arrivals, place);
    }

    /** Whether somebody else means us by it, and since we began to listen. */
    private static boolean isOurs(News one, String ownId, Place from) {
        return !one.address().repo().equals(ownId)
                && (from.since() == null || !one.at().isBefore(from.since()));
    }

    /** Before this, a first look that took all that there was has left nothing. */
    private static @Nullable Instant oldest(List<News> all) {
        return all.size() < LIMIT
                ? null
                : all.stream().map(News::at).min(Comparator.naturalOrder()).orElse(null);
    }

    /** Nothing is newer than now, whatever somebody's clock says. */
    private @Nullable Instant newest(List<News> all) {
        var now = clock.instant();
        return all.stream()
                .map(News::at)
                .max(Comparator.naturalOrder())
                .map(at -> at.isBefore(now) ? at : now)
                .orElse(null);
    }
}
