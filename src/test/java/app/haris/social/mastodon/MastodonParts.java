package app.haris.social.mastodon;

import app.haris.social.FakePictures;
import app.haris.social.OwnPosts;
import app.haris.social.wire.Wire;
import java.time.Clock;
import java.time.Duration;

/** The adapter, put together as a whole Haris has it. */
record MastodonParts(Mastodon platform, MastodonSource source, FakePictures pictures) {
    /**
     * @param patience the longest wait for an answer
     */
    static MastodonParts with(OwnPosts own, Duration patience, Clock clock) {
        var server = new Server(new Wire(Duration.ofSeconds(20), patience), clock);
        var identities = new Identities(server, clock);
        var pictures = new FakePictures(clock);
        var statuses = new OwnStatuses(server);
        return new MastodonParts(
                new Mastodon(
                        server,
                        identities,
                        new Posting(server, identities, new Uploads(server, pictures)),
                        new Correcting(server, identities, clock),
                        new Retrieval(server, statuses, own, clock),
                        own),
                new MastodonSource(
                        server,
                        identities,
                        new Notifications(server),
                        new Changes(server, clock),
                        new OwnAnswers(statuses, own, clock)),
                pictures);
    }
}
