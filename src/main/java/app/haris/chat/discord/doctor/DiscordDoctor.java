package app.haris.chat.discord.doctor;

import app.haris.chat.DiscordInvite;
import app.haris.chat.SurfaceDoctor;
import app.haris.chat.discord.DiscordSettings;
import app.haris.escalation.EscalationFile;
import app.haris.settings.Settings;
import app.haris.team.TeamFile;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Tries token, intents, server, commands and channels, and says how to grant what is missing. */
@Component
final class DiscordDoctor implements SurfaceDoctor {
    static final String PORTAL = "at discord.com/developers/applications, your app, ";

    private static final Map<String, String> KINDS =
            Map.of(
                    "Bot .*", "a token with \"Bot \" before it, which must be left out",
                    "\\d{15,20}", "the application's id",
                    "[0-9a-f]{64}", "the public key",
                    "https?://.*/webhooks/.*", "a webhook's address",
                    "[A-Za-z0-9_-]{32}", "the client secret");

    private final DiscordSettings settings;
    private final Named named;

    /**
     * What other files name of a server.
     *
     * @param roles those that team.yml names
     * @param ofLevels the channels that levels of a crisis name
     */
    record Named(Set<String> roles, List<String> ofLevels) {
        Named {
            roles = Set.copyOf(roles);
            ofLevels = List.copyOf(ofLevels);
        }
    }

    @Autowired
    DiscordDoctor(Settings settings) {
        this(
                DiscordSettings.of(settings),
                new Named(
                        settings.current(TeamFile.FILE).discordRoles().keySet(),
                        settings.current(EscalationFile.FILE).levelChannels()));
    }

    DiscordDoctor(DiscordSettings settings, Named named) {
        this.settings = settings;
        this.named = named;
    }

    @Override
    public String surface() {
        return "Discord";
    }

    @Override
    public List<Finding> examine() {
        if (!settings.isOn()) {
            return List.of(new Finding.Note("off: set DISCORD_BOT_TOKEN; see README.md"));
        }
        return DiscordInvite.application(settings.botToken())
                .map(application -> new DiscordExamination(settings, named, application).findings())
                .orElseGet(() -> List.of(new Finding.Wrong(kind())));
    }

    /** What stands there instead of a bot token. */
    private String kind() {
        return "bot token: this is %s; %sBot, Reset Token, and set DISCORD_BOT_TOKEN to that"
                .formatted(
                        KINDS.entrySet().stream()
                                .filter(kind -> settings.botToken().matches(kind.getKey()))
                                .map(Map.Entry::getValue)
                                .findFirst()
                                .orElse("no token of Discord's"),
                        PORTAL);
    }
}
