package app.haris.social.webhook.web;

import app.haris.audit.Origin;
import app.haris.social.AccountFixtures;
import app.haris.social.AccountId;
import app.haris.social.Accounts;
import app.haris.social.Arrival;
import app.haris.social.Arrivals;
import app.haris.social.ArrivalsBusy;
import app.haris.social.FakeAccounts;
import app.haris.social.SourceReport;
import app.haris.social.Sources;
import app.haris.social.Webhook;
import app.haris.social.webhook.ScriptedWebhook;
import app.haris.work.Agenda;
import app.haris.work.FakeAgenda;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;

/** Webhooks alone, where everything else wants a sign-in and a token against forgery. */
@Configuration
@EnableAutoConfiguration
@ComponentScan({"app.haris.storage", "app.haris.social.webhook"})
class WebhookApp {
    /** Takes everything, unless it is busy. */
    static final class FakeInbox implements Arrivals {
        private final List<Arrival> taken = new CopyOnWriteArrayList<>();
        private volatile boolean isBusy;

        @Override
        public List<Arrival> take(List<Arrival> arrivals) {
            if (isBusy) {
                throw new ArrivalsBusy("more than can be written", Duration.ofSeconds(2));
            }
            taken.addAll(arrivals);
            return arrivals;
        }

        void isBusy(boolean so) {
            isBusy = so;
        }

        List<String> taken() {
            return taken.stream().map(arrival -> arrival.id().value()).toList();
        }
    }

    /** Nobody pauses anything. */
    private static final class NoSwitches implements Sources {
        @Override
        public List<SourceReport> all() {
            return List.of();
        }

        @Override
        public Optional<SourceReport> find(AccountId account) {
            return Optional.empty();
        }

        @Override
        public boolean pause(AccountId account, String member, Origin from) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean resume(AccountId account, String member, Origin from) {
            throw new UnsupportedOperationException();
        }
    }

    @Bean
    FakeInbox inbox() {
        return new FakeInbox();
    }

    @Bean
    Sources sources() {
        return new NoSwitches();
    }

    @Bean
    Agenda agenda() {
        return new FakeAgenda();
    }

    @Bean
    Webhook network(Clock clock) {
        return new ScriptedWebhook(clock);
    }

    @Bean
    Accounts accounts() {
        return new FakeAccounts(
                List.of(AccountFixtures.acme()),
                List.of(
                        AccountFixtures.account("acme-social", "mastodon", Map.of()),
                        AccountFixtures.account("acme-held", "mastodon", Map.of("paused", "true")),
                        AccountFixtures.acmeDemo()));
    }

    @Bean
    SecurityFilterChain members(HttpSecurity http) {
        return http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .build();
    }

    @Bean
    UserDetailsService people() {
        return new InMemoryUserDetailsManager(
                User.withUsername("sara").password("{noop}secret").roles("MEMBER").build());
    }
}
