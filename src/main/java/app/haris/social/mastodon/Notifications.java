package app.haris.social.mastodon;

import app.haris.social.Account;
import app.haris.social.Arrival;
import app.haris.social.Trouble;
import app.haris.social.mastodon.Identities.Identity;
import app.haris.social.wire.Told;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Reads notifications from where the last look ended, oldest page first, until an empty one
 * (https://docs.joinmastodon.org/methods/notifications/#get).
 *
 * <p>Servers that do not heed {@code min_id} show their newest page instead. They are known by a
 * notification that was seen before, and then the pages are walked from the newest back to it.
 */
@Component("mastodonNotifications")
final class Notifications {
    private static final Logger LOG = LoggerFactory.getLogger(Notifications.class);
    private static final String PATH = "/api/v1/notifications";

    /** The most that Mastodon gives at once. */
    private static final int LIMIT = 80;

    /** 4,000 notifications in one look; who missed more begins anew with these. */
    private static final int MOST_PAGES = 50;

    private final Server server;

    Notifications(Server server) {
        this.server = server;
    }

    Told<Page> after(Account account, Identity identity, Place from) {
        return from.isDeaf() ? walk(account, identity, from) : next(account, identity, from);
    }

    private Told<Page> next(Account account, Identity identity, Place from) {
        return switch (ask(account, "min_id", from.notification())) {
            case Told.Amiss<JsonNode>(var status, var trouble) -> new Told.Amiss<>(status, trouble);
            case Told.Fine<JsonNode>(var list) -> {
                var fresh = until(from.notification(), list);
                if (fresh.size() < list.size()) {
                    yield fresh.isEmpty()
                            ? fine(account, identity, fresh, from.deaf(), false)
                            : walk(account, identity, from.deaf());
                }
                var isMore = from.notification() != null && !fresh.isEmpty();
                yield fine(account, identity, fresh, from, isMore);
            }
        };
    }

    private Told<Page> walk(Account account, Identity identity, Place from) {
        List<JsonNode> all = new ArrayList<>();
        String before = null;
        for (int page = 0; page < MOST_PAGES; page++) {
            switch (ask(account, "max_id", before)) {
                case Told.Amiss<JsonNode>(var status, var trouble) -> {
                    return new Told.Amiss<>(status, trouble);
                }
                case Told.Fine<JsonNode>(var list) -> {
                    var fresh = until(from.notification(), list);
                    all.addAll(fresh);
                    if (fresh.isEmpty() || fresh.size() < list.size()) {
                        return fine(account, identity, all, from, false);
                    }
                    before = fresh.getLast().path("id").asString();
                }
            }
        }
        LOG.warn("{} has more than {} new notifications; the oldest are left", account, all.size());
        return fine(account, identity, all, from, false);
    }

    private Told<JsonNode> ask(Account account, String border, @Nullable String id) {
        Map<String, String> query = new HashMap<>();
        query.put("limit", String.valueOf(LIMIT));
        if (id != null) {
            query.put(border, id);
        }
        var told = server.ask(account, Question.forNews(PATH, query), JsonNode.class);
        return told instanceof Told.Fine<JsonNode>(var list) && !list.isArray()
                ? new Told.Amiss<>(200, Trouble.of(Trouble.Kind.MALFORMED, "not a list"))
                : told;
    }

    /** The notifications that come before one, newest first. */
    private static List<JsonNode> until(@Nullable String seen, JsonNode list) {
        List<JsonNode> fresh = new ArrayList<>();
        for (var one : list) {
            if (one.path("id").asString("").equals(seen)) {
                break;
            }
            fresh.add(one);
        }
        return fresh;
    }

    private Told<Page> fine(
            Account account,
            Identity identity,
            List<JsonNode> newestFirst,
            Place from,
            boolean isMore) {
        var now = from;
        for (var one : newestFirst.reversed()) {
            now = now.seen(server.read(one.path("account"), Answers.Person.class).orElse(null));
        }
        var place = now;
        List<Arrival> arrivals = new ArrayList<>();
        List<Place.Recent> recent = new ArrayList<>();
        for (var one : newestFirst) {
            var notification =
                    server.read(one, Answers.Notification.class).filter(Notifications::isWhole);
            if (notification.isEmpty()) {
                LOG.warn("{} sent a notification that is not as documented", account);
                continue;
            }
            Mapping.interaction(account, identity, notification.get(), one)
                    .map(it -> it.by(it.author().known(place.known(it.author().id()))))
                    .ifPresent(
                            interaction -> {
                                arrivals.addFirst(new Arrival.Received(interaction));
                                Optional.ofNullable(notification.get().status())
                                        .filter(status -> interaction.kind().hasWords())
                                        .map(
                                                status ->
                                                        new Place.Recent(
                                                                notification.get().id(),
                                                                status.id()))
                                        .ifPresent(recent::add);
                            });
        }
        var newest =
                newestFirst.isEmpty() ? null : newestFirst.getFirst().path("id").asString(null);
        return new Told.Fine<>(new Page(arrivals, place.after(newest, recent), isMore));
    }

    /** Records are filled by reflection, which knows nothing of what must not be null. */
    private static boolean isWhole(Answers.Notification notification) {
        var status = notification.status();
        return Objects.nonNull(notification.id())
                && Objects.nonNull(notification.createdAt())
                && (status == null || isWhole(status))
                && (notification.account() == null || Objects.nonNull(notification.account().id()));
    }

    static boolean isWhole(Answers.@Nullable Status status) {
        return status != null
                && Objects.nonNull(status.id())
                && Objects.nonNull(status.createdAt())
                && Objects.nonNull(status.account())
                && Objects.nonNull(status.account().id())
                && Objects.nonNull(status.account().acct())
                && (status.quoted().isEmpty() || isWhole(status.quoted().get()));
    }
}
