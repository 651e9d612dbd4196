package app.haris.social.bluesky;

import app.haris.social.Account;
import app.haris.social.AccountFixtures;
import app.haris.social.FakeOwnPosts;
import app.haris.social.FakePictures;
import app.haris.social.wire.Wire;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

/** The adapter, put together as Spring does it. */
final class BlueskyParts {
    final FakeOwnPosts own = new FakeOwnPosts();
    final FakePictures pictures;
    final Bluesky platform;
    final BlueskySource source;
    final BlueskyDoctor doctor;

    BlueskyParts(Duration patience, Clock clock) {
        var xrpc = new Xrpc(new Wire(Duration.ofSeconds(20), patience), clock);
        var sessions = new Sessions(xrpc, clock);
        var server = new Server(xrpc, sessions, clock);
        pictures = new FakePictures(clock);
        var posts = new Posts(server, xrpc);
        platform =
                new Bluesky(
                        new Posting(
                                server,
                                posts,
                                new Records(server, xrpc, clock),
                                new Uploads(server, pictures),
                                own),
                        new Retrieval(server, posts, own, clock));
        source =
                new BlueskySource(
                        server,
                        new Notifications(server, xrpc, new Hydration(server, posts), clock),
                        new Clicks(server, xrpc),
                        new Changes(posts, clock),
                        new OwnAnswers(server, posts, own, clock));
        doctor = new BlueskyDoctor(server, sessions, source);
    }

    static Account account(URI address) {
        return account(address, LocalSessions.PASSWORD);
    }

    static Account account(URI address, String password) {
        return AccountFixtures.account(
                "acme-sky",
                "bluesky",
                Map.of(
                        "url",
                        address.toString(),
                        "handle",
                        LocalSessions.HANDLE,
                        "app-password",
                        password,
                        "poll",
                        "PT30S"));
    }
}
