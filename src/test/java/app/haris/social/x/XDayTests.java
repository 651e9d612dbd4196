package app.haris.social.x;

import app.haris.social.Account;
import app.haris.social.DayOfTrafficContract;
import app.haris.social.FakeOwnPosts;
import app.haris.social.RemoteId;
import app.haris.social.SocialSource;
import app.haris.social.wire.LocalServer.Said;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;

final class XDayTests extends DayOfTrafficContract {
    private final LocalX network = new LocalX(clock);
    private final XSource source =
            XParts.with(new FakeOwnPosts(), Duration.ofSeconds(20), clock).source();

    @AfterEach
    void close() {
        network.close();
    }

    @Override
    protected SocialSource source() {
        return source;
    }

    @Override
    protected Account account() {
        return XParts.account(network.address(), Map.of());
    }

    /** X sorts by arrival. */
    @Override
    protected RemoteId says(String author, String text, Instant at) {
        return new RemoteId(network.silent(author, text).id());
    }

    @Override
    protected void changes(RemoteId id, String text) {
        network.rewrite(network.find(id.value()), text);
    }

    @Override
    protected void deletes(RemoteId id) {
        network.delete(network.find(id.value()));
    }

    @Override
    protected void begins(Outage outage) {
        switch (outage) {
            case DOWN -> network.outage(new Said.Cut());
            case FAILING -> network.outage(Said.json(503, "<html>over capacity</html>"));
            case TOKEN_REFUSED -> network.token("another");
        }
    }

    @Override
    protected void ends(Outage outage) {
        network.token(LocalX.SECRETS.get("access-token"));
        network.backToNormal();
    }

    /** The tokens of OAuth 1.0a last until they are taken away. */
    @Override
    protected void tokenExpires() {}
}
