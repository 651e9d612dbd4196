package app.haris.social.source;

import java.util.random.RandomGenerator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SourceConfiguration {
    @Bean
    Pace pace() {
        return new Pace(RandomGenerator.getDefault());
    }
}
