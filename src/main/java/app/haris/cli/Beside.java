package app.haris.cli;

import app.haris.social.AccountId;
import app.haris.social.LineBook;
import app.haris.social.OwnPosts;
import app.haris.social.PictureReader;
import app.haris.social.RemoteId;
import app.haris.social.SpendingBook;
import app.haris.social.TokenBook;
import app.haris.team.ChatRoles;
import app.haris.team.PersonalSettings;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Starts parts of Haris for a verb that works beside a running one, or without one. */
final class Beside {
    private Beside() {}

    /** The journal and its database. */
    @EnableAutoConfiguration
    @ComponentScan({"app.haris.storage", "app.haris.audit.jdbc"})
    static final class JournalAlone {}

    /** What bot-config says, and the networks, to be looked at and not written to. */
    @ComponentScan({
        "app.haris.chat.discord.doctor",
        "app.haris.chat.slack.doctor",
        "app.haris.settings.folder",
        "app.haris.social.bluesky",
        "app.haris.social.facebook",
        "app.haris.social.graph",
        "app.haris.social.instagram",
        "app.haris.social.mastodon",
        "app.haris.social.settings",
        "app.haris.social.wire",
        "app.haris.social.x",
        "app.haris.team.settings"
    })
    @ComponentScan(
            basePackages = "app.haris.social.webhook",
            useDefaultFilters = false,
            includeFilters = @Filter(type = FilterType.REGEX, pattern = ".*\\.Siblings"))
    static final class NetworksAlone {
        @Bean
        OwnPosts ownPosts() {
            return new NoPosts();
        }

        @Bean
        SpendingBook spending() {
            return new NoSpending();
        }

        /** A doctor that renewed tokens would take them from a running Haris. */
        @Bean
        TokenBook tokens() {
            return new NoTokens();
        }

        /** A doctor that opened a line would take it from a running Haris. */
        @Bean
        LineBook lines() {
            return new NoLines();
        }

        @Bean
        PictureReader pictures() {
            return id -> Optional.empty();
        }

        @Bean
        PersonalSettings nothingChosen() {
            return new NothingChosen();
        }

        @Bean
        ChatRoles nobodyInChat() {
            return ChatRoles.NONE;
        }
    }

    /** Nothing is charged for what a doctor asks, since nobody could keep the books. */
    private static final class NoSpending implements SpendingBook {
        @Override
        public long spent(Page page) {
            return 0;
        }

        @Override
        public void pay(Page page, long price) {}

        @Override
        public void payOnce(Page page, Map<String, Long> prices) {}
    }

    /** Nothing here may sign in by tokens that a running Haris keeps. */
    private static final class NoTokens implements TokenBook {
        @Override
        public Optional<Tokens> find(AccountId account) {
            throw new IllegalStateException("the doctor renews no tokens");
        }

        @Override
        public boolean replace(AccountId account, Optional<Tokens> before, Tokens after) {
            throw new IllegalStateException("the doctor renews no tokens");
        }
    }

    /** Nothing here may hold a line. */
    private static final class NoLines implements LineBook {
        @Override
        public boolean hold(String line, Duration lasts) {
            return false;
        }

        @Override
        public void release(String line) {}

        @Override
        public void remark(String line, String remark) {}

        @Override
        public Optional<String> remark(String line) {
            return Optional.empty();
        }
    }

    /** What judges interactions, without a database. */
    @ComponentScan({
        "app.haris.settings.folder",
        "app.haris.social.settings",
        "app.haris.social.json",
        "app.haris.team.settings",
        "app.haris.triage"
    })
    static final class RulesAlone {
        @Bean
        PersonalSettings nothingChosen() {
            return new NothingChosen();
        }

        @Bean
        ChatRoles nobodyInChat() {
            return ChatRoles.NONE;
        }
    }

    /** Who publishes nothing has nothing to remember. */
    private static final class NoPosts implements OwnPosts {
        @Override
        public void add(AccountId account, RemoteId post) {
            throw new IllegalStateException("the doctor publishes nothing");
        }

        @Override
        public Set<RemoteId> among(AccountId account, Collection<RemoteId> posts) {
            return Set.of();
        }
    }

    static ConfigurableApplicationContext networks(Surroundings surroundings, Clock clock) {
        return clocked(NetworksAlone.class, surroundings, clock);
    }

    static ConfigurableApplicationContext rules(Surroundings surroundings, Clock clock) {
        return clocked(RulesAlone.class, surroundings, clock);
    }

    private static ConfigurableApplicationContext clocked(
            Class<?> part, Surroundings surroundings, Clock clock) {
        return builder(part, surroundings)
                .initializers(
                        context ->
                                ((GenericApplicationContext) context)
                                        .registerBean(Clock.class, () -> clock))
                .web(WebApplicationType.NONE)
                .run();
    }

    static ConfigurableApplicationContext start(Class<?> part, Surroundings surroundings) {
        return builder(part, surroundings).web(WebApplicationType.NONE).run();
    }

    /** A quiet application in these surroundings. */
    static SpringApplicationBuilder builder(Class<?> application, Surroundings surroundings) {
        return new SpringApplicationBuilder(application)
                .main(application)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .initializers(
                        context ->
                                context.getEnvironment()
                                        .getPropertySources()
                                        .addFirst(
                                                new MapPropertySource(
                                                        "command line",
                                                        surroundings.properties())));
    }
}
