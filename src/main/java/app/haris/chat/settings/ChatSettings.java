package app.haris.chat.settings;

import app.haris.chat.ChatFile;
import app.haris.settings.Located;
import app.haris.settings.Reading;
import app.haris.settings.SettingsFile;
import app.haris.settings.SettingsFiles;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Brings chat.yml, and finds what would be on and yet not work. */
public final class ChatSettings implements SettingsFiles {
    @Override
    public List<SettingsFile<?>> files() {
        return List.of(ChatFile.FILE);
    }

    @Override
    public void check(Reading reading) {
        reading.find(ChatFile.FILE)
                .ifPresent(
                        file -> {
                            checkSlack(file);
                            checkDiscord(file);
                            refuseAmbiguousReactions(file);
                        });
    }

    private static void checkSlack(Located<ChatFile> file) {
        file.value()
                .slack()
                .filter(slack -> slack.botToken().isPresent())
                .filter(slack -> slack.appToken().isEmpty() && slack.signingSecret().isEmpty())
                .ifPresent(
                        slack ->
                                file.fault(
                                        "Slack needs app-token (Socket Mode) or signing-secret"
                                                + " (HTTP mode) beside bot-token",
                                        "slack",
                                        "bot-token"));
    }

    private static void checkDiscord(Located<ChatFile> file) {
        file.value()
                .discord()
                .filter(discord -> discord.botToken().isPresent() && discord.guild().isEmpty())
                .ifPresent(
                        discord ->
                                file.fault(
                                        "Discord needs guild, the server's id, beside bot-token",
                                        "discord",
                                        "bot-token"));
    }

    private static void refuseAmbiguousReactions(Located<ChatFile> file) {
        var firsts = new HashMap<String, String>();
        file.value()
                .reactions()
                .map(ChatFile.Reactions::byVerb)
                .orElseGet(Map::of)
                .forEach(
                        (verb, emoji) -> {
                            var first = firsts.putIfAbsent(emoji, verb);
                            if (first != null) {
                                file.fault(
                                        "'%s' means %s already".formatted(emoji, first),
                                        "reactions",
                                        verb);
                            }
                        });
    }
}
