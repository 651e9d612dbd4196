package app.haris.cli;

import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.core.env.MapPropertySource;

/** Starts parts of Haris for a verb that works beside a running one, or without one. */
final class Beside {
    private Beside() {}

    /** The journal and its database. */
    @EnableAutoConfiguration
    @ComponentScan({"app.haris.storage", "app.haris.audit.jdbc"})
    static final class JournalAlone {}

    /** What bot-config says. */
    @ComponentScan({
        "app.haris.settings.folder",
        "app.haris.social.settings",
        "app.haris.team.settings"
    })
    static final class SettingsAlone {}

    static ConfigurableApplicationContext start(Class<?> part, Surroundings surroundings) {
        return builder(part, surroundings).web(WebApplicationType.NONE).run();
    }

    /** A quiet application in these surroundings. */
    static SpringApplicationBuilder builder(Class<?> application, Surroundings surroundings) {
        return new SpringApplicationBuilder(application)
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
