package app.haris.chat.settings;

import static org.assertj.core.api.Assertions.assertThat;

import app.haris.settings.folder.SettingsFixtures;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChatSettingsTests {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "slack: {bot-token: xoxb-1} | 1: Slack needs app-token (Socket Mode) or"
                        + " signing-secret (HTTP mode) beside bot-token",
                "discord: {bot-token: abc} | 1: Discord needs guild, the server's id, beside"
                        + " bot-token",
                "reactions: {claim: x} | 1: 'x' means claim already",
                "room: {enabled: perhaps} | 1: 'enabled' must be true or false, not 'perhaps'"
            })
    void finds_what_would_be_on_and_yet_not_work(String yaml, String fault) {
        assertThat(faults(yaml)).containsExactly("chat.yml:" + fault);
    }

    @Test
    void takes_tokens_that_are_not_set_for_none() {
        assertThat(
                        faults(
                                """
                                slack: {bot-token: "${NO_SUCH_TOKEN:}", app-token: "${NO_SUCH_TOKEN:}"}
                                discord: {bot-token: "${NO_SUCH_TOKEN:}"}
                                """))
                .isEmpty();
    }

    private static List<String> faults(String yaml) {
        return SettingsFixtures.faults(Map.of("chat.yml", yaml));
    }
}
