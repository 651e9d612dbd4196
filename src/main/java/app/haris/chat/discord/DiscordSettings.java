package app.haris.chat.discord;

import app.haris.chat.ChatFile;
import app.haris.chat.ChatFile.Channels;
import app.haris.chat.ChatFile.Reactions;
import app.haris.chat.ChatFile.Route;
import app.haris.chat.mirror.Routes;
import app.haris.settings.Secret;
import app.haris.settings.Settings;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How Discord is reached, and which channels are written to.
 *
 * @param botToken empty means that Discord is off
 * @param guild the server's id; empty if none is set
 * @param apiUrl ends with a slash
 * @param gatewayUrl empty: asked from the API
 * @param routes channels of their own for some cases
 * @param language of cards, which a whole channel reads
 * @param reactions a verb's word to an emoji's name
 */
public record DiscordSettings(
        String botToken,
        String guild,
        String apiUrl,
        Optional<URI> gatewayUrl,
        Channels channels,
        List<Route> routes,
        Locale language,
        Map<String, String> reactions) {
    static final String SURFACE = "discord";

    public DiscordSettings {
        routes = List.copyOf(routes);
        reactions = Map.copyOf(reactions);
    }

    public static DiscordSettings of(Settings settings) {
        var file = settings.current(ChatFile.FILE);
        var reactions = file.reactions().orElse(Reactions.USUAL);
        return file.discord()
                .map(discord -> of(discord, reactions))
                .orElseGet(DiscordSettings::off);
    }

    private static DiscordSettings of(ChatFile.Discord discord, Reactions reactions) {
        var address = discord.apiUrl().toString();
        return new DiscordSettings(
                discord.botToken().map(Secret::reveal).map(String::strip).orElse(""),
                discord.guild().map(String::strip).orElse(""),
                address.endsWith("/") ? address : address + "/",
                discord.gatewayUrl().filter(url -> !url.toString().isBlank()),
                discord.channels().orElse(Channels.USUAL),
                discord.routes(),
                discord.language(),
                reactions.byVerb());
    }

    private static DiscordSettings off() {
        return new DiscordSettings(
                "",
                "",
                "https://discord.com/api/v10/",
                Optional.empty(),
                Channels.USUAL,
                List.of(),
                Locale.ENGLISH,
                Map.of());
    }

    public boolean isOn() {
        return !botToken.isBlank();
    }

    /** Which channel a case is shown in. */
    Routes toChannels() {
        return new Routes(channels.inbox(), routes);
    }

    /** Every channel that may be written to, by name or id, each once. */
    public List<String> allChannels() {
        return toChannels().channels();
    }

    @Override
    public String toString() {
        return "Discord at " + apiUrl;
    }
}
