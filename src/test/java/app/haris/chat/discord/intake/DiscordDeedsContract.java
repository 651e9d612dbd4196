package app.haris.chat.discord.intake;

import static org.assertj.core.api.Assertions.assertThat;

import app.haris.storage.jdbc.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What was acknowledged is there to be done, once, on every database. */
abstract class DiscordDeedsContract {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    @RegisterExtension final TestDatabase database;
    private DiscordDeeds deeds;

    DiscordDeedsContract(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void open() {
        deeds = new DiscordDeeds(database.client(), database.transactions());
    }

    @Test
    void what_was_not_done_is_found_after_a_crash_as_it_was_asked() {
        var first = deed("1", "reply 12 مرحبا 😡");
        deeds.keep(first, NOW);
        deeds.keep(deed("2", "claim 12"), NOW.plusSeconds(1));
        deeds.done(deed("2", "claim 12"));

        assertThat(deeds.undone(NOW.plusSeconds(5))).containsExactly(first);
    }

    @Test
    void it_is_done_once() {
        deeds.keep(deed("1", "claim 12"), NOW);

        assertThat(deeds.done(deed("1", "claim 12"))).isTrue();
        assertThat(deeds.done(deed("1", "claim 12"))).isFalse();
    }

    @Test
    void what_was_done_is_forgotten_after_a_day() {
        deeds.keep(deed("1", "claim 12"), NOW);
        deeds.done(deed("1", "claim 12"));

        assertThat(deeds.tidy(NOW.plus(Duration.ofHours(23)))).isZero();
        assertThat(deeds.tidy(NOW.plus(Duration.ofHours(25)))).isEqualTo(1);
    }

    @Test
    void what_was_done_long_ago_goes_as_others_come() {
        deeds.keep(deed("0", "claim 12"), NOW);
        deeds.done(deed("0", "claim 12"));
        var today = NOW.plus(Duration.ofDays(2));

        for (var number = 1; number <= 100; number++) {
            deeds.keep(deed("" + number, "claim 12"), today);
        }

        var kept = database.client().sql("select count(*) from discord_deed").query(Long.class);
        assertThat(kept.single()).isEqualTo(100);
    }

    private static DiscordDeed deed(String id, String line) {
        var told = Map.of(DiscordDeed.LINE, line, DiscordDeed.CASE, "12");
        return new DiscordDeed(id, "345", DiscordDeed.How.LINE, told, "token", true);
    }
}
