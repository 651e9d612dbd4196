package app.haris.social.sandbox.web;

import app.haris.settings.PublicAddress;
import app.haris.social.AccountFixtures;
import app.haris.social.Accounts;
import app.haris.social.Arrival;
import app.haris.social.Arrivals;
import app.haris.social.FakePictures;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;

/** The sandbox alone, over the embedded database, with one member, who has a password. */
@Configuration
@EnableAutoConfiguration
@ComponentScan({"app.haris.storage", "app.haris.social.sandbox", "app.haris.social.json"})
class SandboxApp {
    /** What was told to Haris. */
    static final class Told implements Arrivals {
        private final List<Arrival> arrivals = new CopyOnWriteArrayList<>();

        @Override
        public List<Arrival> take(List<Arrival> more) {
            arrivals.addAll(more);
            return more;
        }

        List<Arrival> all() {
            return List.copyOf(arrivals);
        }
    }

    @Bean
    Told told() {
        return new Told();
    }

    @Bean
    PublicAddress address() {
        return path -> URI.create("https://haris.example" + path);
    }

    @Bean
    FakePictures pictures(Clock clock) {
        return new FakePictures(clock);
    }

    @Bean
    Accounts accounts() {
        return AccountFixtures.accounts();
    }

    @Bean
    SecurityFilterChain everybody(HttpSecurity http) {
        return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(csrf -> csrf.ignoringRequestMatchers("/sandbox/*/faults"))
                .httpBasic(Customizer.withDefaults())
                .build();
    }

    @Bean
    UserDetailsService members() {
        return new InMemoryUserDetailsManager(
                User.withUsername("sara").password("{noop}secret").roles().build());
    }
}
