package app.haris.social.x;

import app.haris.social.Account;
import app.haris.social.Arrival;
import app.haris.social.Bell;
import app.haris.social.Fetched;
import app.haris.social.PlatformName;
import app.haris.social.SocialSource;
import app.haris.social.Spending;
import app.haris.social.Trouble;
import app.haris.social.wire.Told;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Asks X for what was said to an account, and for what became of it. */
@Component
final class XSource implements SocialSource {
    private final Server server;
    private final Meter meter;
    private final Mentions mentions;
    private final Messages messages;
    private final OwnPosted own;
    private final Changes changes;
    private final Quotes quotes;
    private final Followers followers;
    private final Streams streams;

    XSource(
            Server server,
            Meter meter,
            Mentions mentions,
            Messages messages,
            OwnPosted own,
            Changes changes,
            Quotes quotes,
            Followers followers,
            Streams streams) {
        this.server = server;
        this.meter = meter;
        this.mentions = mentions;
        this.messages = messages;
        this.own = own;
        this.changes = changes;
        this.quotes = quotes;
        this.followers = followers;
        this.streams = streams;
    }

    @Override
    public PlatformName name() {
        return X.NAME;
    }

    @Override
    public Optional<Spending> spent(Account account) {
        return Optional.of(meter.spent(account));
    }

    @Override
    public Duration pause(Account account, Duration usual) {
        return meter.pause(account, usual);
    }

    @Override
    public Optional<Bell> listen(Account account, Runnable news) {
        return streams.listen(account, news);
    }

    @Override
    public Optional<Trouble> foresee(Account account) {
        return streams.trouble(account);
    }

    @Override
    public Optional<Trouble> check(Account account) {
        return server.ask(account, Question.me())
                        instanceof Told.Amiss<JsonNode>(var status, var trouble)
                ? Optional.of(trouble)
                : Optional.empty();
    }

    /** Answers of colleagues and changes may fail to be seen; they are looked for again. */
    @Override
    public Fetched fetch(Account account, Optional<String> cursor) {
        var ownId = X.ownId(account);
        List<Arrival> arrivals = new ArrayList<>();
        var mentioned = mentions.find(account, ownId, Place.of(cursor), arrivals::add);
        var told =
                mentioned instanceof Told.Fine<Place>(var place)
                        ? messages(account, ownId, place, arrivals)
                        : mentioned;
        return switch (told) {
            case Told.Amiss<Place>(var status, var trouble) -> new Fetched.Failed(trouble);
            case Told.Fine<Place>(var place) -> {
                var last =
                        meter.spent(account).isSoftReached()
                                ? place
                                : atLeisure(account, ownId, place, arrivals);
                yield new Fetched.News(arrivals, last.cursor(), false);
            }
        };
    }

    private Place atLeisure(Account account, String ownId, Place place, List<Arrival> arrivals) {
        var seen = own.find(account, ownId, place, arrivals::add);
        var quoted = quotes.find(account, seen.aside(), arrivals::add);
        var followed = followers.find(account, quoted, arrivals::add);
        return changes.find(account, seen.aside(followed), arrivals::add);
    }

    /** An app that may not read messages still hears mentions; doctor says what is missing. */
    private Told<Place> messages(
            Account account, String ownId, Place place, List<Arrival> arrivals) {
        var told = messages.find(account, ownId, place, arrivals::add);
        return told instanceof Told.Amiss<Place>(var status, var trouble)
                        && (trouble.kind() == Trouble.Kind.PERMISSION
                                || trouble.kind() == Trouble.Kind.RATE)
                ? new Told.Fine<>(place)
                : told;
    }
}
