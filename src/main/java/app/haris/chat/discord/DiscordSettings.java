package app.haris.chat.discord;

import app.haris.chat.ChatFile;
import app.haris.chat.ChatFile.Channels;
import app.haris.settings.Secret;
import app.haris.settings.Settings;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How Discord is reached, and which channels are written to.
 *
 * @param botToken empty means that Discord is off
 * @param guild the server's id; empty if none is set
 * @param apiUrl ends with a slash
 * @param gatewayUrl empty: asked from the API
 * @param language of cards, which a whole channel reads
 */
public record DiscordSettings(
        String botToken,
        String guild,
        String apiUrl,
        Optional<URI> gatewayUrl,
        Channels channels,
        Locale language) {
    public static DiscordSettings of(Settings settings) {
        return settings.current(ChatFile.FILE)
                .discord()
                .map(DiscordSettings::of)
                .orElseGet(DiscordSettings::off);
    }

    private static DiscordSettings of(ChatFile.Discord discord) {
        var address = discord.apiUrl().toString();
        return new DiscordSettings(
                discord.botToken().map(Secret::reveal).map(String::strip).orElse(""),
                discord.guild().map(String::strip).orElse(""),
                address.endsWith("/") ? address : address + "/",
                discord.gatewayUrl(),
                discord.channels().orElse(Channels.USUAL),
                discord.language());
    }

    private static DiscordSettings off() {
        return new DiscordSettings(
                "",
                "",
                "https://discord.com/api/v10/",
                Optional.empty(),
                Channels.USUAL,
                Locale.ENGLISH);
    }

    public boolean isOn() {
        return !botToken.isBlank();
    }

    /** Every channel that may be written to, by name or id, each once. */
    public List<String> allChannels() {
        return List.of(channels.inbox());
    }

    @Override
    public String toString() {
        return "Discord at " + apiUrl;
    }
}
