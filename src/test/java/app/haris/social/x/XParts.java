package app.haris.social.x;

import app.haris.social.Account;
import app.haris.social.AccountFixtures;
import app.haris.social.AccountId;
import app.haris.social.FakeLineBook;
import app.haris.social.FakePictures;
import app.haris.social.FakeSpendingBook;
import app.haris.social.FakeTokenBook;
import app.haris.social.LineBook;
import app.haris.social.OwnPosts;
import app.haris.social.PlatformName;
import app.haris.social.SpendingBook;
import app.haris.social.TokenBook;
import app.haris.social.wire.Wire;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The adapter, put together as a whole Haris has it. */
record XParts(X platform, XSource source, FakePictures pictures, Streams streams) {
    /**
     * @param patience the longest wait for an answer
     */
    static XParts with(OwnPosts own, Duration patience, Clock clock) {
        return with(own, patience, new FakeSpendingBook(), clock);
    }

    static XParts with(OwnPosts own, Duration patience, SpendingBook book, Clock clock) {
        return with(own, patience, new Books(book, new FakeTokenBook(), new FakeLineBook()), clock);
    }

    /** What outlives a run. */
    record Books(SpendingBook spending, TokenBook tokens, LineBook lines) {}

    static XParts with(OwnPosts own, Duration patience, Books books, Clock clock) {
        var pictures = new FakePictures(clock);
        var meter = new Meter(books.spending(), clock);
        var server =
                server(new Wire(Duration.ofSeconds(20), patience), books.tokens(), meter, clock);
        var people = new People(server);
        var timeline = new Timeline(server, people);
        var posted = new OwnPosted(timeline, own, clock);
        var rules = new StreamRules(server, new Handles(server, clock));
        var streams = new Streams(server, rules, meter, books.lines(), clock);
        return new XParts(
                new X(
                        new Posting(server, new Uploads(server, meter, pictures), meter, clock),
                        new Retrieval(server, timeline, posted, own, clock),
                        own),
                new XSource(
                        server,
                        meter,
                        new Mentions(timeline),
                        new Messages(server, people, clock),
                        posted,
                        new Changes(timeline, clock),
                        new Quotes(timeline, clock),
                        new Followers(server, clock),
                        streams),
                pictures,
                streams);
    }

    static Server server(Wire wire, TokenBook tokens, Meter meter, Clock clock) {
        return new Server(wire, new Passes(new SignIns(wire, tokens, clock), clock), meter, clock);
    }

    static XDoctor doctor(Clock clock) {
        var wire = new Wire(Duration.ofSeconds(20), Duration.ofSeconds(20));
        var meter = new Meter(new FakeSpendingBook(), clock);
        var server = server(wire, new FakeTokenBook(), meter, clock);
        return new XDoctor(
                server, new StreamExamination(new StreamRules(server, new Handles(server, clock))));
    }

    static Account account(URI url, Map<String, String> more) {
        var options = new HashMap<>(LocalX.SECRETS);
        options.put("url", url.toString());
        options.put("user", LocalX.US);
        options.putAll(more);
        return new Account(
                new AccountId("acme-x"),
                AccountFixtures.acme().id(),
                new PlatformName("x"),
                Optional.of(LocalX.US),
                Optional.empty(),
                options);
    }
}
