package app.haris.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.haris.chat.DiscordInvite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiscordInviteVerbTests {
    @TempDir private Path folder;
    private Terminal terminal;

    @BeforeEach
    void sits_down() {
        terminal = new Terminal(folder);
    }

    @Test
    void an_application_is_invited_by_its_id() {
        var said = terminal.haris("discord-invite", "111111111111111111");

        assertThat(said.exit()).isZero();
        assertThat(said.out().strip())
                .endsWith("permissions=" + DiscordInvite.bits())
                .contains("client_id=111111111111111111");
        assertThat(said.err()).contains("Manage Threads: ");
    }

    @Test
    void without_it_the_configured_token_tells_which_and_chooses_the_server() throws IOException {
        var config = Files.createDirectories(folder.resolve("bot-config"));
        Files.writeString(
                config.resolve("chat.yml"),
                """
                discord:
                  bot-token: MTExMTExMTExMTExMTExMTEx.GtEsT0.abc
                  guild: "222222222222222222"
                """);

        var said = terminal.haris("discord-invite");

        assertThat(said.out())
                .contains("client_id=111111111111111111")
                .contains("guild_id=222222222222222222")
                .doesNotContain("GtEsT0");
    }

    @Test
    void what_is_missing_is_told() {
        assertThat(terminal.haris("discord-invite").err()).contains("DISCORD_BOT_TOKEN");
        assertThat(terminal.haris("discord-invite", "haris").err())
                .contains("'haris' is no application's id");
    }
}
