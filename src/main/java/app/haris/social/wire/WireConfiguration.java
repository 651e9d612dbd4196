package app.haris.social.wire;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class WireConfiguration {
    /** A connection takes milliseconds. */
    private static final Duration CONNECT = Duration.ofSeconds(5);

    /** Shorter than the outbox waits for a network, so that the network's own word is heard. */
    private static final Duration ANSWER = Duration.ofSeconds(15);

    @Bean
    Wire wire() {
        return new Wire(CONNECT, ANSWER);
    }
}
