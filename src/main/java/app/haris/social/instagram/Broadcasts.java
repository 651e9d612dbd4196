package app.haris.social.instagram;

import app.haris.social.Account;
import app.haris.social.Arrival;
import app.haris.social.Fetched;
import app.haris.social.Interaction;
import app.haris.social.RemoteId;
import app.haris.social.Trouble;
import app.haris.social.graph.Errands;
import app.haris.social.graph.Graph;
import app.haris.social.graph.Nodes;
import app.haris.social.wire.Told;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Broadcasts: what is said to one can be answered in private alone, and only while it runs
 * (https://developers.facebook.com/documentation/instagram-platform/private-replies, read in
 * November 2026). Instagram does not call when one ends, but lists those that run
 * (.../instagram-graph-api/reference/ig-user/live_media).
 */
@Component("instagramBroadcasts")
final class Broadcasts {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern ERRAND = Pattern.compile("live (\\S+) (\\d{1,12})");

    /** How often it is asked whether one still runs. */
    private static final Duration AGAIN = Duration.ofMinutes(1);

    /** Instagram ends each after four hours; one that cannot be seen is over then. */
    private static final Duration LONGEST = Duration.ofHours(4);

    /** One that has just begun is called about before it is listed, so that it is asked twice. */
    private static final Duration SURE = Duration.ofSeconds(50);

    private final Graph graph;
    private final Clock clock;
    private final Map<String, Instant> missing = new ConcurrentHashMap<>();

    Broadcasts(Graph graph, Clock clock) {
        this.graph = graph;
        this.clock = clock;
    }

    /**
     * To see to it that what was said to a broadcast is over with it; one errand for four hours.
     */
    static Optional<String> errand(Interaction said) {
        long span = Duration.between(Instant.EPOCH, said.createdAt()).dividedBy(LONGEST);
        return Optional.ofNullable(said.conversation()).map(one -> "live " + one + " " + span);
    }

    /** What a call tells of a comment, with the word by which one to a broadcast is known. */
    static JsonNode marked(JsonNode value) {
        if (!(value.deepCopy() instanceof ObjectNode copy) || isLive(copy)) {
            return value;
        }
        var media =
                copy.path("media") instanceof ObjectNode known ? known : JSON.createObjectNode();
        copy.set("media", media.put("media_product_type", "LIVE"));
        return copy;
    }

    private static boolean isLive(JsonNode comment) {
        return Nodes.textOrEmpty(comment.path("media"), "media_product_type").equals("LIVE");
    }

    static boolean isLive(Interaction said) {
        if (!said.json().contains("LIVE")) {
            return false;
        }
        try {
            return isLive(JSON.readTree(said.json()));
        } catch (JacksonException odd) {
            return false;
        }
    }

    /** Does such an errand; empty if it is another. */
    Optional<Fetched> run(Account account, String errand) {
        var parts = ERRAND.matcher(errand);
        return parts.matches()
                ? Optional.of(
                        run(
                                account,
                                parts.group(1),
                                Instant.EPOCH.plus(
                                        LONGEST.multipliedBy(Long.parseLong(parts.group(2)) + 1))))
                : Optional.empty();
    }

    private Fetched run(Account account, String broadcast, Instant latest) {
        var query = Map.of("fields", "id", "limit", "25");
        return switch (graph.ask(account, account.ownId().orElse("me") + "/live_media", query)) {
            case Told.Fine<JsonNode>(var running) ->
                    Nodes.list(running)
                                    .anyMatch(one -> Nodes.textOrEmpty(one, "id").equals(broadcast))
                            ? runs(account, broadcast)
                            : missing(account, broadcast);
            case Told.Amiss<JsonNode>(var status, var trouble) ->
                    Errands.isHidden(trouble)
                            ? unseen(account, broadcast, latest)
                            : Errands.failed(trouble);
        };
    }

    private Fetched runs(Account account, String broadcast) {
        missing.remove(key(account, broadcast));
        return later("the broadcast runs", AGAIN);
    }

    private Fetched missing(Account account, String broadcast) {
        var since = missing.putIfAbsent(key(account, broadcast), clock.instant());
        return since == null || clock.instant().isBefore(since.plus(SURE))
                ? later("the broadcast has not begun, or is over", AGAIN)
                : over(account, broadcast);
    }

    /**
     * @param latest no comment of the errand is younger
     */
    private Fetched unseen(Account account, String broadcast, Instant latest) {
        var left = Duration.between(clock.instant(), latest.plus(LONGEST));
        return left.isPositive()
                ? later("the broadcast is not shown to us", left)
                : over(account, broadcast);
    }

    private Fetched over(Account account, String broadcast) {
        missing.remove(key(account, broadcast));
        return Errands.brought(List.of(ended(account, broadcast, clock.instant())));
    }

    private static Arrival ended(Account account, String broadcast, Instant at) {
        return new Arrival.Ended(account.id(), new RemoteId(broadcast), at);
    }

    private static String key(Account account, String broadcast) {
        return account.id() + " " + broadcast;
    }

    private static Fetched later(String why, Duration wait) {
        return new Fetched.Failed(new Trouble(Trouble.Kind.RATE, why, Optional.of(wait)));
    }
}
