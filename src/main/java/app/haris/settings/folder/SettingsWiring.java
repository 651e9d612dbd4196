package app.haris.settings.folder;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class SettingsWiring {
    @Bean
    BotConfig settings(
            @Value("${HARIS_CONFIG:./bot-config}") String folder,
            ApplicationEventPublisher publisher) {
        return BotConfig.open(
                Path.of(folder), BotConfig.modules(), System::getenv, publisher::publishEvent);
    }

    @Bean
    FolderWatch settingsWatch(BotConfig settings) {
        return new FolderWatch(settings, Duration.ofSeconds(2));
    }
}
