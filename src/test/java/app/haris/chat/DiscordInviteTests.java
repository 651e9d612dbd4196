package app.haris.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class DiscordInviteTests {
    @Test
    void asks_for_both_scopes_and_each_permission() {
        assertThat(DiscordInvite.url("111111111111111111", Optional.of("222")))
                .startsWith("https://discord.com/oauth2/authorize?client_id=111111111111111111&")
                .contains("scope=bot+applications.commands")
                .contains("guild_id=222")
                .contains("permissions=" + DiscordInvite.bits());
        assertThat(DiscordInvite.permissions()).allMatch(one -> one.isIn(DiscordInvite.bits()));
    }

    @Test
    void a_bot_token_tells_whose_it_is() {
        assertThat(DiscordInvite.application("MTExMTExMTExMTExMTExMTEx.GtEsT0.abc"))
                .contains("111111111111111111");
        assertThat(DiscordInvite.application("MTEx*.G.abc")).isEmpty();
        assertThat(DiscordInvite.application("xoxb-1")).isEmpty();
    }
}
