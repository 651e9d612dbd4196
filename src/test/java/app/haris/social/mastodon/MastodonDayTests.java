package app.haris.social.mastodon;

import app.haris.social.Account;
import app.haris.social.AccountFixtures;
import app.haris.social.DayOfTrafficContract;
import app.haris.social.FakeOwnPosts;
import app.haris.social.RemoteId;
import app.haris.social.SocialSource;
import app.haris.social.wire.LocalServer.Said;
import app.haris.social.wire.Wire;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;

final class MastodonDayTests extends DayOfTrafficContract {
    private final LocalMastodon network = new LocalMastodon(clock);

    @AfterEach
    void close() {
        network.close();
    }

    @Override
    protected SocialSource source() {
        var server = new Server(new Wire(Duration.ofSeconds(20), Duration.ofSeconds(20)), clock);
        return new MastodonSource(
                server,
                new Identities(server, clock),
                new Notifications(server),
                new Changes(server, clock),
                new OwnAnswers(new OwnStatuses(server), new FakeOwnPosts(), clock));
    }

    @Override
    protected Account account() {
        return AccountFixtures.account(
                "acme-social",
                "mastodon",
                Map.of("url", network.address().toString(), "token", LocalMastodon.TOKEN));
    }

    @Override
    protected RemoteId says(String author, String text, Instant at) {
        return new RemoteId(network.mention(author, text).id);
    }

    @Override
    protected void changes(RemoteId id, String text) {
        network.edit(network.find(id.value()), text);
    }

    @Override
    protected void deletes(RemoteId id) {
        network.delete(network.find(id.value()));
    }

    @Override
    protected void begins(Outage outage) {
        switch (outage) {
            case DOWN -> network.outage(new Said.Cut());
            case FAILING -> network.outage(Said.json(502, "<html>bad gateway</html>"));
            case TOKEN_REFUSED -> network.token("another");
        }
    }

    @Override
    protected void ends(Outage outage) {
        network.token(LocalMastodon.TOKEN);
        network.backToNormal();
    }

    /** Tokens of Mastodon last until they are taken away. */
    @Override
    protected void tokenExpires() {}
}
