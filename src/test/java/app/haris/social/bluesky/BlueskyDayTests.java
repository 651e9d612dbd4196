package app.haris.social.bluesky;

import app.haris.social.Account;
import app.haris.social.DayOfTrafficContract;
import app.haris.social.RemoteId;
import app.haris.social.SocialSource;
import app.haris.social.wire.LocalServer.Said;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;

final class BlueskyDayTests extends DayOfTrafficContract {
    private final LocalBluesky network = new LocalBluesky(clock);
    private final BlueskyParts bluesky = new BlueskyParts(Duration.ofSeconds(20), clock);

    @AfterEach
    void close() {
        network.close();
    }

    @Override
    protected SocialSource source() {
        return bluesky.source;
    }

    @Override
    protected Account account() {
        return BlueskyParts.account(network.address());
    }

    @Override
    protected RemoteId says(String author, String text, Instant at) {
        return network.mention(author, text, at).address.id();
    }

    @Override
    protected void changes(RemoteId id, String text) {
        network.edit(network.find(id.value()), text);
    }

    @Override
    protected void deletes(RemoteId id) {
        network.find(id.value()).isDeleted = true;
    }

    @Override
    protected void begins(Outage outage) {
        switch (outage) {
            case DOWN -> network.outage(new Said.Cut());
            case FAILING ->
                    network.outage(LocalSessions.error(502, "UpstreamFailure", "Upstream Failure"));
            case TOKEN_REFUSED -> network.sessions.revoke();
        }
    }

    @Override
    protected void ends(Outage outage) {
        if (outage == Outage.TOKEN_REFUSED) {
            network.sessions.allowAgain();
        } else {
            network.backToNormal();
        }
    }

    @Override
    protected void tokenExpires() {
        network.sessions.expire();
    }
}
