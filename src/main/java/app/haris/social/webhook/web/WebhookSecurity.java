package app.haris.social.webhook.web;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** Lets networks in, who are known by their signatures: no session, no cookie, no filter. */
@Configuration(proxyBeanMethods = false)
class WebhookSecurity {
    @Bean
    @Order(2)
    SecurityFilterChain webhookCalls() {
        return new DefaultSecurityFilterChain(
                PathPatternRequestMatcher.withDefaults().matcher("/webhooks/**"), List.of());
    }
}
