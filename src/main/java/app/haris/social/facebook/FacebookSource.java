package app.haris.social.facebook;

import app.haris.social.Account;
import app.haris.social.Fetched;
import app.haris.social.PlatformName;
import app.haris.social.SocialSource;
import app.haris.social.Trouble;
import app.haris.social.graph.Channel;
import app.haris.social.graph.Comparison;
import app.haris.social.graph.Conversations;
import app.haris.social.graph.Graph;
import app.haris.social.graph.Net;
import app.haris.social.graph.Outlook;
import app.haris.social.graph.Place;
import app.haris.social.wire.Told;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Looks at a page every few minutes, for what calls did not bring: during an outage of ours that is
 * longer than Meta repeats its calls, or when nobody has set them up.
 */
@Component
final class FacebookSource implements SocialSource {
    private final Graph graph;
    private final Feed feed;
    private final Conversations conversations;
    private final Comparison comparison;
    private final Comments comments;
    private final Outlook outlook;
    private final Clock clock;

    FacebookSource(
            Graph graph,
            Feed feed,
            Conversations conversations,
            Comparison comparison,
            Comments comments,
            Outlook outlook,
            Clock clock) {
        this.graph = graph;
        this.feed = feed;
        this.conversations = conversations;
        this.comparison = comparison;
        this.comments = comments;
        this.outlook = outlook;
        this.clock = clock;
    }

    @Override
    public PlatformName name() {
        return Facebook.NAME;
    }

    @Override
    public Optional<Trouble> check(Account account) {
        var page = Objects.requireNonNull(account.options().get("page"));
        return graph.ask(account, page, Map.of("fields", "id,name"))
                        instanceof Told.Amiss<JsonNode>(var status, var trouble)
                ? Optional.of(trouble)
                : Optional.empty();
    }

    @Override
    public Optional<Trouble> foresee(Account account) {
        return outlook.of(account);
    }

    /** What a token may not see is passed over; the doctor says so. */
    @Override
    public Fetched fetch(Account account, Optional<String> cursor) {
        return graph.restraint(account)
                .<Fetched>map(Fetched.Failed::new)
                .orElseGet(() -> look(account, cursor));
    }

    private Fetched look(Account account, Optional<String> cursor) {
        var place = Place.of(account, cursor, clock.instant());
        var net = new Net(feed.posts(account, place.floor()));
        net.also(() -> conversations.since(account, Channel.MESSENGER, place.floor()));
        if (comparison.isRound(place)) {
            net.also(() -> feed.mentions(account));
            net.also(() -> feed.ratings(account));
            net.also(() -> feed.advertisements(account, place.floor()));
        }
        return net.haul(
                seen -> comparison.of(account, place, seen, one -> comments.isGone(account, one)));
    }
}
