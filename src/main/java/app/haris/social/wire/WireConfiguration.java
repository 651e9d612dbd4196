package app.haris.social.wire;

import app.haris.social.Accounts;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class WireConfiguration {
    /** A connection takes milliseconds. */
    private static final Duration CONNECT = Duration.ofSeconds(5);

    /** Shorter than the outbox waits for a network, so that the network's own word is heard. */
    private static final Duration ANSWER = Duration.ofSeconds(15);

    @Bean
    Wire wire(Accounts accounts) {
        return new Wire(CONNECT, ANSWER, address -> isConfigured(accounts, address));
    }

    private static boolean isConfigured(Accounts accounts, URI address) {
        return accounts.all().stream()
                .map(account -> account.options().get("url"))
                .filter(Objects::nonNull)
                .anyMatch(url -> Wire.isSameServer(address, URI.create(url)));
    }
}
