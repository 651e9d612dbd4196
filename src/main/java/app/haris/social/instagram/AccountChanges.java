package app.haris.social.instagram;

import app.haris.social.Arrival;
import app.haris.social.Interaction;
import app.haris.social.RemoteId;
import app.haris.social.Webhook.Called;
import app.haris.social.Webhook.Errand;
import app.haris.social.graph.Calls;
import app.haris.social.graph.Echoes;
import app.haris.social.graph.Event;
import app.haris.social.graph.Nodes;
import app.haris.social.graph.Occasion;
import app.haris.social.graph.Spoken;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What one call tells about an account
 * (https://developers.facebook.com/docs/instagram-platform/webhooks).
 */
final class AccountChanges implements Calls.Changes {
    private final Set<RemoteId> live = new HashSet<>();

    @Override
    public Event read(Occasion occasion, String field, JsonNode value) {
        return switch (field) {
            case "comments" -> comment(occasion, value);
            case "live_comments" -> {
                Nodes.text(value, "id").map(RemoteId::new).ifPresent(live::add);
                yield comment(occasion, Broadcasts.marked(value));
            }
            case "mentions" -> mention(occasion, value);
            default -> new Event.Passed("news of the field " + field);
        };
    }

    private static Event comment(Occasion occasion, JsonNode value) {
        var id = Nodes.text(value, "id");
        if (id.isEmpty()) {
            return new Event.Odd("a comment without id");
        }
        var parent = Nodes.text(value, "parent_id");
        if (isOurs(occasion, value.path("from"))) {
            return parent.<Event>map(
                            above ->
                                    new Event.Hint(
                                            Echoes.errand(
                                                    occasion,
                                                    new RemoteId(id.get()),
                                                    new RemoteId(above))))
                    .orElseGet(() -> new Event.Passed("we have written " + id.get()));
        }
        var media = Nodes.id(value, "media");
        var from = value.path("from");
        return new Event.News(
                new Arrival.Received(
                        Spoken.of(
                                        Interaction.Kind.COMMENT,
                                        id.get(),
                                        Nodes.time(value, "timestamp").orElse(occasion.at()),
                                        value)
                                .by(
                                        Nodes.text(from, "id"),
                                        Nodes.text(from, "username"),
                                        Optional.empty())
                                .saying(Nodes.textOrEmpty(value, "text"), List.of())
                                .in(parent.or(() -> media), media)
                                .to(occasion.account())));
    }

    /** What we say ourselves bears an id of its own kind, besides that of the account. */
    private static boolean isOurs(Occasion occasion, JsonNode from) {
        return from.has("self_ig_scoped_id")
                || Nodes.text(from, "id").equals(occasion.account().ownId());
    }

    private static Event mention(Occasion occasion, JsonNode value) {
        return Nodes.text(value, "media_id")
                .<Event>map(
                        media ->
                                new Event.Hint(
                                        Mentions.errand(
                                                occasion,
                                                new Mention(
                                                        media, Nodes.text(value, "comment_id")))))
                .orElseGet(() -> new Event.Odd("a mention without media_id"));
    }

    /**
     * A broadcast does not wait: what is said to it comes first, second by second, and of each
     * second the questions.
     */
    Called liveFirst(Called called) {
        if (live.isEmpty()) {
            return called;
        }
        var order =
                Comparator.<Arrival, Boolean>comparing(one -> !live.contains(one.id()))
                        .thenComparing(
                                (one, other) ->
                                        live.contains(one.id()) && live.contains(other.id())
                                                ? byUrgency().compare(said(one), said(other))
                                                : 0);
        return new Called(
                called.arrivals().stream().sorted(order).toList(),
                Stream.concat(called.errands().stream(), watch(called)).toList(),
                called.odd());
    }

    /** What is said to a broadcast is over when it ends, of which nobody calls. */
    private Stream<Errand> watch(Called called) {
        return called.arrivals().stream()
                .filter(one -> live.contains(one.id()))
                .map(AccountChanges::said)
                .flatMap(
                        said ->
                                Broadcasts.errand(said)
                                        .map(what -> new Errand(said.account(), what))
                                        .stream())
                .distinct();
    }

    private static Comparator<Interaction> byUrgency() {
        return Comparator.<Interaction, Instant>comparing(
                        said -> said.createdAt().truncatedTo(ChronoUnit.SECONDS))
                .thenComparing(said -> !isQuestion(said.text()));
    }

    private static Interaction said(Arrival arrival) {
        return ((Arrival.Received) arrival).interaction();
    }

    private static boolean isQuestion(String text) {
        return text.contains("?") || text.contains("؟");
    }
}
