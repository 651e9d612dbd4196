package app.haris.chat.discord;

import app.haris.chat.ChatSurface;
import app.haris.chat.mirror.MirroredSurface;
import app.haris.settings.Settings;
import org.springframework.beans.factory.ObjectProvider;
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

    /** Discord as a surface. */
    @Bean
    ChatSurface discordSurface(
            DiscordSettings settings,
            DiscordLetters letters,
            ObjectProvider<DiscordConnection> connection) {
        return new MirroredSurface(
                DiscordSettings.SURFACE,
                settings::isOn,
                () -> connection.getObject().mirror(),
                bulletin -> letters.send(bulletin, connection.getObject().api()));
    }
}
