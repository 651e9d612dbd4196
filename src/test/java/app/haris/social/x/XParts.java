package app.haris.social.x;

import app.haris.social.Account;
import app.haris.social.AccountFixtures;
import app.haris.social.AccountId;
import app.haris.social.FakeSpendingBook;
import app.haris.social.OwnPosts;
import app.haris.social.PlatformName;
import app.haris.social.SpendingBook;
import app.haris.social.wire.Wire;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The adapter, put together as a whole Haris has it. */
record XParts(X platform, XSource source) {
    /**
     * @param patience the longest wait for an answer
     */
    static XParts with(OwnPosts own, Duration patience, Clock clock) {
        return with(own, patience, new FakeSpendingBook(), clock);
    }

    static XParts with(OwnPosts own, Duration patience, SpendingBook book, Clock clock) {
        var meter = new Meter(book, clock);
        var server = new Server(new Wire(Duration.ofSeconds(5), patience), meter, clock);
        var people = new People(server);
        var timeline = new Timeline(server, people);
        var posted = new OwnPosted(timeline, own, clock);
        return new XParts(
                new X(
                        new Posting(server, meter, clock),
                        new Retrieval(server, timeline, posted, own, clock),
                        own),
                new XSource(
                        server,
                        meter,
                        new Mentions(timeline),
                        new Messages(server, people, clock),
                        posted,
                        new Changes(timeline, clock)));
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
