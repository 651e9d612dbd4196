package app.haris.chat.slack;

import app.haris.chat.ChatSurface;
import app.haris.chat.mirror.MirroredSurface;
import app.haris.settings.Settings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

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

    /** Slack's requests are known by their signature, not by a session. */
    @Bean
    @Order(5)
    SecurityFilterChain slackEvents(HttpSecurity http) {
        return http.securityMatcher(EVENTS)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(
                        sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .build();
    }
}
