package app.haris.social.source;

import static org.assertj.core.api.Assertions.assertThat;

import app.haris.SettableClock;
import app.haris.social.Account;
import app.haris.social.AccountFixtures;
import app.haris.social.AccountId;
import app.haris.social.Bell;
import app.haris.social.Fetched;
import app.haris.social.PlatformName;
import app.haris.social.SocialSource;
import app.haris.social.Trouble;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BellsTests {
    private static final Account ACME =
            AccountFixtures.account("acme-social", "mastodon", Map.of("token", "a"));

    private final SettableClock clock = SettableClock.standing();
    private final Ringing network = new Ringing();
    private final List<AccountId> looks = new ArrayList<>();
    private final Bells bells = new Bells(new Networks(List.of(network)), looks::add, clock);

    /** A network that rings as a test wants it. */
    private static final class Ringing implements SocialSource {
        private final List<Runnable> lines = new ArrayList<>();
        private boolean isOffered = true;
        private boolean holds = true;
        private int asked;
        private int closed;

        @Override
        public PlatformName name() {
            return new PlatformName("mastodon");
        }

        @Override
        public Fetched fetch(Account account, Optional<String> cursor) {
            throw new AssertionError("bells fetch nothing");
        }

        @Override
        public Optional<Trouble> check(Account account) {
            return Optional.empty();
        }

        @Override
        public Optional<Bell> listen(Account account, Runnable news) {
            asked++;
            if (!isOffered) {
                return Optional.empty();
            }
            holds = true;
            lines.add(news);
            return Optional.of(
                    new Bell() {
                        @Override
                        public boolean holds() {
                            return holds;
                        }

                        @Override
                        public void close() {
                            closed++;
                        }
                    });
        }
    }

    @Test
    void a_ring_has_the_account_looked_at_and_a_flood_of_rings_once() {
        bells.tend(List.of(ACME));
        bells.answer();
        looks.clear();

        for (int i = 0; i < 1_000; i++) {
            network.lines.getFirst().run();
        }
        bells.answer();
        bells.answer();

        assertThat(looks).containsExactly(ACME.id());
    }

    @Test
    void a_cut_line_is_opened_again_and_what_came_meanwhile_is_looked_for() {
        bells.tend(List.of(ACME));
        bells.answer();
        looks.clear();
        network.holds = false;

        bells.tend(List.of(ACME));
        bells.answer();

        assertThat(network.lines).hasSize(2);
        assertThat(looks).containsExactly(ACME.id());
    }

    @Test
    void where_it_is_not_offered_it_is_asked_for_less_and_less() {
        network.isOffered = false;

        for (int second = 0; second < 3_600; second += 15) {
            bells.tend(List.of(ACME));
            clock.advance(Duration.ofSeconds(15));
        }

        assertThat(network.asked).isBetween(6, 12);
        network.isOffered = true;
        clock.advance(Duration.ofMinutes(15));
        bells.tend(List.of(ACME));
        assertThat(network.lines).hasSize(1);
    }

    @Test
    void a_paused_account_is_not_listened_to_and_a_new_token_opens_a_new_line() {
        bells.tend(List.of(ACME));
        var other = AccountFixtures.account("acme-social", "mastodon", Map.of("token", "b"));

        bells.tend(List.of(other));
        assertThat(network.lines).hasSize(2);
        assertThat(network.closed).isEqualTo(1);

        bells.tend(List.of());
        assertThat(network.closed).isEqualTo(2);
    }
}
