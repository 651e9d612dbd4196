package app.haris.chat.discord;

import app.haris.chat.discord.guild.DiscordGuild;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What a Haris is given that is put through a drill: its configuration, and what people write. */
final class DrillInput {
    private DrillInput() {}

    static void configure(Path config, DiscordGuild guild) throws IOException {
        Files.writeString(
                config.resolve("accounts.yml"),
                """
                brands: [{id: acme, name: Acme, languages: [ar, it, en], zone: Europe/Rome}]
                accounts: [{id: acme-demo, brand: acme, platform: sandbox}]
                """);
        Files.writeString(
                config.resolve("team.yml"),
                """
                zone: Europe/Rome
                undo: 1s
                members:
                  - {id: sara, name: Sara, roles: [approver], language: it, discord: "600000000000000001"}
                  - {id: lina, name: Lina, roles: [lead], language: en, discord: "600000000000000003"}
                """);
        Files.writeString(
                config.resolve("rules.yml"),
                """
                rules:
                  - {name: danger, when: "text.contains('URGENT')", then: {priority: urgent}}
                """);
        Files.writeString(
                config.resolve("chat.yml"),
                """
                discord:
                  bot-token: %s
                  guild: "%s"
                  api-url: %s
                  gateway-url: %s
                """
                        .formatted(
                                DiscordGuild.BOT_TOKEN,
                                DiscordGuild.GUILD,
                                guild.apiUrl(),
                                guild.gatewayUrl()));
    }

    /** As many people write this, as lines of JSON. */
    static String mentions(int count, String text) {
        var round = UUID.randomUUID().toString();
        return IntStream.range(0, count)
                .mapToObj(index -> interaction(round + "-" + index, text))
                .collect(Collectors.joining("\n"));
    }

    private static String interaction(String id, String text) {
        return """
        {"platform":"x","account":"acme-demo","kind":"mention","id":"%s","createdAt":"%s",\
        "author":{"id":"a-%s","handle":"giu_r"},"text":"%s"}\
        """
                .formatted(id, Instant.now(), id, text);
    }
}
