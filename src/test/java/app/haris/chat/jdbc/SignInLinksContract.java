package app.haris.chat.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import app.haris.SettableClock;
import app.haris.chat.SignInLinks;
import app.haris.chat.SignInLinks.Redemption;
import app.haris.chat.SignInToken;
import app.haris.storage.DataFolder;
import app.haris.storage.KeyFiles;
import app.haris.storage.jdbc.TestDatabase;
import app.haris.team.FakeTeam;
import app.haris.team.MemberId;
import app.haris.team.TeamFixtures;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What sign-in links promise, whatever the engine. */
abstract class SignInLinksContract {
    @RegisterExtension final TestDatabase database;
    @TempDir private Path folder;

    private final SettableClock clock = SettableClock.standing();
    private final FakeTeam team = TeamFixtures.team();
    private final MemberId sara = TeamFixtures.sara().id();
    private SignInLinks links;

    SignInLinksContract(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void openFolder() {
        var used = new JdbcUsedLinks(database.client(), database.transactions());
        links = new SignInLinks(new KeyFiles(new DataFolder(folder)), used, team, clock);
    }

    @Test
    void a_link_signs_in_once() {
        var token = token();

        assertThat(links.redeem(token)).isEqualTo(new Redemption.Welcome(sara));
        assertThat(links.redeem(token)).isEqualTo(new Redemption.AlreadyUsed());
    }

    @Test
    void looking_at_a_link_does_not_use_it_up() {
        var token = token();

        assertThat(links.isFresh(token)).isTrue();
        assertThat(links.redeem(token)).isEqualTo(new Redemption.Welcome(sara));
    }

    @Test
    void of_many_who_bring_the_same_link_one_is_welcome() throws Exception {
        var token = token();

        try (var threads = Executors.newFixedThreadPool(8)) {
            Callable<Redemption> bring = () -> links.redeem(token);
            var came = threads.invokeAll(Collections.nCopies(8, bring));
            var welcome = 0;
            for (var one : came) {
                welcome += one.get() instanceof Redemption.Welcome ? 1 : 0;
            }
            assertThat(welcome).isOne();
        }
    }

    @Test
    void a_link_expires() {
        var token = token();
        clock.advance(SignInToken.VALIDITY);

        assertThat(links.isFresh(token)).isFalse();
        assertThat(links.redeem(token)).isEqualTo(new Redemption.Expired());
    }

    @Test
    void a_link_is_nothing_worth_to_whom_has_left() {
        var token = token();
        team.become(List.of(TeamFixtures.marco()));

        assertThat(links.redeem(token)).isEqualTo(new Redemption.Unknown());
    }

    @Test
    void used_links_are_forgotten_when_they_would_have_expired() {
        links.redeem(token());
        clock.advance(SignInToken.VALIDITY.plusSeconds(1));
        links.redeem(token());

        assertThat(
                        database.template()
                                .queryForObject(
                                        "select count(*) from used_sign_in_link", Long.class))
                .isEqualTo(1);
    }

    private String token() {
        var path = links.path(sara);
        return path.substring(path.indexOf('=') + 1);
    }
}
