package app.haris.social.instagram;

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
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Looks at an account every few minutes, for what calls did not bring, and for what Instagram never
 * calls about: comments that were deleted, and answers in its own app.
 */
@Component
final class InstagramSource implements SocialSource {
    private final Graph graph;
    private final Gallery gallery;
    private final Conversations conversations;
    private final Comparison comparison;
    private final Comments comments;
    private final Outlook outlook;
    private final Clock clock;

    InstagramSource(
            Graph graph,
            Gallery gallery,
            Conversations conversations,
            Comparison comparison,
            Comments comments,
            Outlook outlook,
            Clock clock) {
        this.graph = graph;
        this.gallery = gallery;
        this.conversations = conversations;
        this.comparison = comparison;
        this.comments = comments;
        this.outlook = outlook;
        this.clock = clock;
    }

    @Override
    public PlatformName name() {
        return Instagram.NAME;
    }

    @Override
    public Optional<Trouble> check(Account account) {
        return graph.ask(account, account.ownId().orElse("me"), Map.of("fields", "id,username"))
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
        var net = new Net(gallery.media(account, place.floor()));
        net.also(() -> conversations.since(account, Channel.INSTAGRAM, place.floor()));
        if (comparison.isRound(place)) {
            net.also(() -> gallery.tags(account));
            net.also(() -> gallery.broadcast(account, place.floor()));
        }
        return net.haul(
                seen -> comparison.of(account, place, seen, one -> comments.isGone(account, one)));
    }
}
