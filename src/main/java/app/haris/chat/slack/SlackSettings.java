package app.haris.chat.slack;

import app.haris.chat.ChatFile;
import app.haris.chat.ChatFile.Channels;
import app.haris.chat.ChatFile.Reactions;
import app.haris.chat.mirror.Routes;
import app.haris.settings.Secret;
import app.haris.settings.Settings;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How Slack is reached, and which channels are written to.
 *
 * @param botToken {@code xoxb-…}; empty means that Slack is off
 * @param appToken {@code xapp-…}; set means Socket Mode, else HTTP mode
 * @param crisis the channel where crises are told
 * @param language of cards, which a whole channel reads
 * @param reactions a verb's word to an emoji's name
 */
public record SlackSettings(
        String botToken,
        String appToken,
        String signingSecret,
        String apiUrl,
        Routes routes,
        String crisis,
        Locale language,
        Map<String, String> reactions) {
    public static final String SURFACE = "slack";

    public SlackSettings {
        reactions = Map.copyOf(reactions);
    }

    public static SlackSettings of(Settings settings) {
        var file = settings.current(ChatFile.FILE);
        var reactions = file.reactions().orElse(Reactions.USUAL);
        return file.slack().map(slack -> of(slack, reactions)).orElseGet(SlackSettings::off);
    }

    private static SlackSettings of(ChatFile.Slack slack, Reactions reactions) {
        var channels = slack.channels().orElse(Channels.USUAL);
        var address = slack.apiUrl().toString();
        return new SlackSettings(
                text(slack.botToken()),
                text(slack.appToken()),
                text(slack.signingSecret()),
                address.endsWith("/") ? address : address + "/",
                new Routes(channels.inbox(), slack.routes()),
                channels.crisis(),
                slack.language(),
                reactions.byVerb());
    }

    private static SlackSettings off() {
        return new SlackSettings(
                "",
                "",
                "",
                "https://slack.com/api/",
                new Routes(Channels.USUAL.inbox(), List.of()),
                Channels.USUAL.crisis(),
                Locale.ENGLISH,
                Map.of());
    }

    private static String text(Optional<Secret> secret) {
        return secret.map(Secret::reveal).map(String::strip).orElse("");
    }

    public boolean isOn() {
        return !botToken.isBlank();
    }

    public boolean usesSocket() {
        return !appToken.isBlank();
    }

    @Override
    public String toString() {
        return "Slack by " + (usesSocket() ? "Socket Mode" : "HTTP") + " at " + apiUrl;
    }
}
