package app.haris.chat.discord;

import app.haris.settings.Settings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What Discord needs of the rest of Haris. */
@Configuration(proxyBeanMethods = false)
class DiscordConfiguration {
    /** As chat.yml said when Haris started; another token needs another start. */
    @Bean
    DiscordSettings discordSettings(Settings settings) {
        return DiscordSettings.of(settings);
    }
}
