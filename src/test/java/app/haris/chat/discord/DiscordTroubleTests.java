package app.haris.chat.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.haris.audit.Origin;
import app.haris.chat.CaseFile;
import app.haris.chat.discord.guild.DiscordFault;
import app.haris.chat.discord.guild.DiscordGuild;
import app.haris.social.Language;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

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

    @Test
    void a_form_that_cannot_be_made_in_time_says_so(@Autowired HikariDataSource database)
            throws Exception {
        var card = card(hear("Is it heavy?", Language.ENGLISH));
        var held = new ArrayList<Connection>();
        try {
            hold(database, held);

            var answer = MARCO.click(card, "haris:reply").get(3, TimeUnit.SECONDS);

            assertThat(answer.toString()).contains("molto occupato");
        } finally {
            for (var connection : held) {
                connection.close();
            }
        }
    }

    /** As a crash leaves it, right after the acknowledgement. */
    @Test
    void what_was_acknowledged_before_a_crash_is_done_after_the_next_start(
            @Autowired JdbcClient jdbc) {
        var file = hear("Does it float?", Language.ENGLISH);
        card(file);
        jdbc.sql(
                        """
                        insert into discord_deed (id, content, received_at, done)
                        values ('77', :content, :now, false)
                        """)
                .param("content", acknowledged("note " + number(file) + " it does"))
                .param("now", clock.instant().minusSeconds(20).atOffset(ZoneOffset.UTC))
                .update();

        GUILD.gateway.forgetSessions();
        GUILD.gateway.drop();

        until("noted", () -> !read(file).notes().isEmpty());
        assertThat(read(file).notes()).hasSize(1);
        assertThat(read(file).notes().getFirst().from()).isEqualTo(Origin.DISCORD);
    }

    private static String acknowledged(String line) {
        return """
        {"id":"77","person":"%s","how":"LINE","told":{"line":"%s"},"token":"gone","isQuiet":true}\
        """
                .formatted(LINA.id(), line);
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
                new DiscordFault.RateLimited(Duration.ofSeconds(6), DiscordFault.Scope.CLOUDFLARE));
        var before = GUILD.calls(POST);
        var file = hear("Am I banned?", Language.ENGLISH);
        until("banned", () -> GUILD.calls(POST) > before);
        var posts = GUILD.calls(POST);

        var other = hear("رحلتي متأخرة منذ ثلاث ساعات", Language.ARABIC);

        await().during(Duration.ofSeconds(1))
                .atMost(Duration.ofSeconds(4))
                .until(() -> GUILD.calls(POST) == posts);
        until("posted", () -> !GUILD.cards(file.summary().number().value()).isEmpty());
        until("posted", () -> !GUILD.cards(other.summary().number().value()).isEmpty());
    }

    private static String number(CaseFile file) {
        return file.summary().number().toString();
    }
}
