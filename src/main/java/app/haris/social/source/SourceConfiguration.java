package app.haris.social.source;

import app.haris.social.wire.Wire;
import java.time.Duration;
import java.util.random.RandomGenerator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SourceConfiguration {
    /** A connection takes milliseconds; an answer less than half a minute, or none comes. */
    private static final Duration CONNECT = Duration.ofSeconds(5);

    /** Shorter than the outbox waits for a network, so that the network's own word is heard. */
    private static final Duration ANSWER = Duration.ofSeconds(15);

    @Bean
    Pace pace() {
        return new Pace(RandomGenerator.getDefault());
    }

    @Bean
    Wire wire() {
        return new Wire(CONNECT, ANSWER);
    }
}
