package app.haris.chat.slack;

import app.haris.chat.ChatSurface;
import app.haris.chat.mirror.MirroredSurface;
import app.haris.settings.Settings;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** What Slack needs of the rest of Haris. */
@Configuration(proxyBeanMethods = false)
class SlackConfiguration {
    static final String EVENTS = "/slack/events";

    /** As chat.yml said when Haris started; other tokens need another start. */
    @Bean
    SlackSettings slackSettings(Settings settings) {
        return SlackSettings.of(settings);
    }

    /** Slack as a surface. */
    @Bean
    ChatSurface slackSurface(
            SlackSettings settings,
            SlackLetters letters,
            ObjectProvider<SlackConnection> connection) {
        return new MirroredSurface(
                SlackSettings.SURFACE,
                settings::isOn,
                () -> connection.getObject().mirror(),
                bulletin -> letters.send(bulletin, connection.getObject().api()));
    }

    /** Slack's requests are known by their signature: no session, no cookie, no filter. */
    @Bean
    @Order(5)
    SecurityFilterChain slackEvents() {
        return new DefaultSecurityFilterChain(
                PathPatternRequestMatcher.withDefaults().matcher(EVENTS), List.of());
    }
}
