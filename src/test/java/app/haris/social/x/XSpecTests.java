package app.haris.social.x;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.haris.SettableClock;
import app.haris.social.Account;
import app.haris.social.Author;
import app.haris.social.FakeOwnPosts;
import app.haris.social.Fetched;
import app.haris.social.Moderation;
import app.haris.social.OutgoingReply;
import app.haris.social.RemoteId;
import app.haris.social.Visibility;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Everything that is asked of X stands in X's own description. */
final class XSpecTests {
    private final SettableClock clock = SettableClock.standing();
    private final LocalX network = new LocalX(clock);
    private final Account account = XParts.account(network.address(), Map.of("plan", "ENTERPRISE"));
    private final FakeOwnPosts own = new FakeOwnPosts();
    private final XParts parts = XParts.with(own, Duration.ofSeconds(20), clock);

    @AfterEach
    void close() {
        network.close();
    }

    @Test
    void what_is_asked_of_x_is_as_described() {
        assumeTrue(Files.isReadable(XSpec.FILE), "no description of the interface");
        work();

        var spec = new XSpec();
        assertThat(network.asked()).hasSizeGreaterThan(15);
        network.asked().forEach(spec::check);
    }

    /** Every kind of call that there is. */
    private void work() {
        var mention = network.mention("giu_r", "dov'è?");
        var message = network.message("giu_r", "Ciao");
        publish(mention.id(), Visibility.PUBLIC);
        publish(message.id(), Visibility.PRIVATE);
        var question = new RemoteId(mention.id());
        parts.platform().look(account, question);
        parts.platform().look(account, new RemoteId(message.id()));
        parts.platform().moderate(account, question, Moderation.LIKE);
        parts.platform().moderate(account, question, Moderation.HIDE);
        own.add(account.id(), question);
        parts.source().check(account);
        var first = (Fetched.News) parts.source().fetch(account, Optional.empty());
        clock.advance(Duration.ofMinutes(11));
        network.edit(mention, "dov'è il pacco?");
        parts.source().fetch(account, Optional.of(first.cursor()));
        parts.platform().moderate(account, question, Moderation.DELETE);
    }

    private void publish(String target, Visibility visibility) {
        var reply =
                new OutgoingReply(
                        UUID.randomUUID(),
                        account.id(),
                        new RemoteId(target),
                        new Author(LocalX.idOf("giu_r"), "giu_r", null, null, false),
                        visibility,
                        "Arriva oggi.",
                        List.of(parts.pictures().of("a parcel", "Un pacco")));
        parts.platform().publish(account, reply);
        parts.platform().readBack(account, reply, clock.instant());
    }
}
