package app.haris.social.instagram;

import app.haris.social.Account;
import app.haris.social.DayOfTrafficContract;
import app.haris.social.FakeOwnPosts;
import app.haris.social.RemoteId;
import app.haris.social.SocialSource;
import app.haris.social.graph.LocalGraph;
import app.haris.social.wire.LocalServer.Said;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;

final class InstagramDayTests extends DayOfTrafficContract {
    private final LocalGraph network = new LocalGraph(LocalGraph.Dialect.INSTAGRAM, clock);
    private final List<LocalGraph.Node> posts =
            Stream.of("Free delivery", "Ramadan kareem", "Saldi")
                    .map(text -> network.post(LocalGraph.OWN_ID, text))
                    .toList();

    @AfterEach
    void close() {
        network.close();
    }

    @Override
    protected SocialSource source() {
        return InstagramParts.with(new FakeOwnPosts(), Duration.ofSeconds(20), clock, account())
                .source();
    }

    @Override
    protected Account account() {
        return network.account();
    }

    @Override
    protected RemoteId says(String author, String text, Instant at) {
        var post = posts.get(Math.floorMod(author.hashCode(), posts.size()));
        return new RemoteId(network.comment(author, post, text).id);
    }

    @Override
    protected void changes(RemoteId id, String text) {
        network.find(id.value()).text = text;
    }

    @Override
    protected void deletes(RemoteId id) {
        network.find(id.value()).isDeleted = true;
    }

    @Override
    protected void begins(Outage outage) {
        switch (outage) {
            case DOWN -> network.outage(new Said.Cut());
            case FAILING -> network.outage(LocalGraph.error(500, 2, 0, "Service unavailable"));
            case TOKEN_REFUSED -> network.token("another");
        }
    }

    @Override
    protected void ends(Outage outage) {
        network.token(LocalGraph.TOKEN);
        network.backToNormal();
    }

    /** Tokens of pages, which stand for their accounts, last until they are taken away. */
    @Override
    protected void tokenExpires() {}
}
