package app.haris.chat.discord.rest;

import static org.assertj.core.api.Assertions.assertThat;

import app.haris.storage.jdbc.TestDatabase;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What all instances know of Discord together, on every database. */
abstract class DiscordStatesContract {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(30);

    @RegisterExtension final TestDatabase database;

    DiscordStatesContract(TestDatabase database) {
        this.database = database;
    }

    @Test
    void what_was_written_last_is_read() {
        var states = states();

        states.write("commands", "one");
        states.write("commands", "two");

        assertThat(states.read("commands")).contains("two");
        assertThat(states.read("other")).isEmpty();
    }

    @Test
    void one_holds_a_lease_until_it_ends_or_is_given_back() {
        var states = states();

        assertThat(states.lease("gateway", "a", NOW, LATER)).isTrue();
        assertThat(states.lease("gateway", "b", NOW, LATER)).isFalse();
        assertThat(states.lease("gateway", "a", NOW.plusSeconds(5), LATER.plusSeconds(5))).isTrue();
        assertThat(states.lease("gateway", "b", LATER, LATER.plusSeconds(30))).isFalse();
        assertThat(states.lease("gateway", "b", LATER.plusSeconds(6), LATER.plusSeconds(36)))
                .isTrue();

        states.release("gateway", "a");
        assertThat(states.lease("gateway", "a", LATER.plusSeconds(7), LATER.plusSeconds(37)))
                .isFalse();
        states.release("gateway", "b");
        assertThat(states.lease("gateway", "a", LATER.plusSeconds(8), LATER.plusSeconds(38)))
                .isTrue();
    }

    private DiscordStates states() {
        return new DiscordStates(database.client(), database.transactions());
    }
}
