package app.haris.chat.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.haris.chat.CaseFile;
import app.haris.chat.discord.guild.DiscordFault;
import app.haris.chat.discord.guild.DiscordGuild;
import app.haris.social.Language;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What must not wait: acknowledgements for the database, other routes for a ban. */
class DiscordTroubleTests extends DiscordTest {
    private static final String POST = "POST /channels/{channel_id}/messages";

    @Test
    void whoever_asks_is_acknowledged_while_the_database_is_busy(
            @Autowired HikariDataSource database) throws Exception {
        var file = hear("How long does it take?", Language.ENGLISH);
        var card = card(file);
        var held = new ArrayList<Connection>();
        try {
            hold(database, held);
            var command =
                    LINA.command(DiscordGuild.INBOX, "haris claim", Map.of("case", number(file)));
            var click = OMAR.click(card, "haris:claim");

            assertThat(command.get(2, TimeUnit.SECONDS).path("type").asInt()).isEqualTo(5);
            assertThat(click.get(2, TimeUnit.SECONDS).path("type").asInt()).isEqualTo(6);
        } finally {
            for (var connection : held) {
                connection.close();
            }
        }
        until("claimed", () -> read(file).summary().claimedBy().isPresent());
    }

    private static void hold(HikariDataSource database, List<Connection> held) throws SQLException {
        while (held.size() < database.getMaximumPoolSize()) {
            held.add(database.getConnection());
        }
    }

    @Test
    void a_ban_by_cloudflare_is_waited_for_on_every_route() {
        GUILD.fail(
                POST,
                new DiscordFault.RateLimited(Duration.ofSeconds(3), DiscordFault.Scope.CLOUDFLARE));
        var before = GUILD.calls(POST);
        var file = hear("Am I banned?", Language.ENGLISH);
        until("banned", () -> GUILD.calls(POST) > before);
        var posts = GUILD.calls(POST);

        var other = hear("رحلتي متأخرة منذ ثلاث ساعات", Language.ARABIC);

        await().during(Duration.ofSeconds(1))
                .atMost(Duration.ofSeconds(2))
                .until(() -> GUILD.calls(POST) == posts);
        until("posted", () -> !GUILD.cards(file.summary().number().value()).isEmpty());
        until("posted", () -> !GUILD.cards(other.summary().number().value()).isEmpty());
    }

    private static String number(CaseFile file) {
        return file.summary().number().toString();
    }
}
