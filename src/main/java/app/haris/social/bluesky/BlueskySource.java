package app.haris.social.bluesky;

import app.haris.social.Account;
import app.haris.social.Arrival;
import app.haris.social.Fetched;
import app.haris.social.PlatformName;
import app.haris.social.SocialSource;
import app.haris.social.Trouble;
import app.haris.social.wire.Told;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Asks the network for what was said to an account, and for what became of it. */
@Component
final class BlueskySource implements SocialSource {
    private final Server server;
    private final Notifications notifications;
    private final Clicks clicks;
    private final Changes changes;
    private final OwnAnswers answers;

    BlueskySource(
            Server server,
            Notifications notifications,
            Clicks clicks,
            Changes changes,
            OwnAnswers answers) {
        this.server = server;
        this.notifications = notifications;
        this.clicks = clicks;
        this.changes = changes;
        this.answers = answers;
    }

    @Override
    public PlatformName name() {
        return Bluesky.NAME;
    }

    /** Signs in if need be, and asks for news, which another service may have to tell. */
    @Override
    public Optional<Trouble> check(Account account) {
        var told =
                server.ask(
                        account,
                        Notifications.METHOD,
                        Map.of("limit", List.of("1")),
                        JsonNode.class);
        return told instanceof Told.Amiss<JsonNode>(var status, var trouble)
                ? Optional.of(trouble)
                : Optional.empty();
    }

    @Override
    public Fetched fetch(Account account, Optional<String> cursor) {
        return switch (server.did(account)) {
            case Told.Amiss<String>(var status, var trouble) -> new Fetched.Failed(trouble);
            case Told.Fine<String>(var ownId) -> fetch(account, ownId, Place.of(cursor));
        };
    }

    /** Likes, answers of colleagues and changes may fail to be seen; they are looked for again. */
    private Fetched fetch(Account account, String ownId, Place from) {
        return switch (notifications.after(account, ownId, from)) {
            case Told.Amiss<Notifications.Look>(var status, var trouble) ->
                    new Fetched.Failed(trouble);
            case Told.Fine<Notifications.Look>(var look) -> {
                List<Arrival> arrivals = new ArrayList<>(look.arrivals());
                var place = answers.find(account, ownId, look.place(), arrivals::add);
                place = changes.find(account, place, arrivals::add);
                place = clicks.find(account, ownId, place, arrivals::add);
                yield new Fetched.News(arrivals, place.cursor(), false);
            }
        };
    }
}
