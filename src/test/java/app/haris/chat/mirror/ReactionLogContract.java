package app.haris.chat.mirror;

import static org.assertj.core.api.Assertions.assertThat;

import app.haris.chat.mirror.ReactionLog.Made;
import app.haris.storage.jdbc.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Which reactions were heeded, on every database. */
abstract class ReactionLogContract {
    private static final Place PLACE = new Place("C1", "1790000000.000100");
    private static final Made APPROVED = new Made("ULINA", "white_check_mark::skin-tone-3");

    @RegisterExtension final TestDatabase database;

    ReactionLogContract(TestDatabase database) {
        this.database = database;
    }

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    @Test
    void a_reaction_is_there_once_until_it_is_taken_back() {
        var log = new ReactionLog(database.client(), "slack");

        log.add(PLACE, APPROVED, NOW);
        log.add(PLACE, APPROVED, NOW);
        log.add(PLACE, new Made("UOMAR", "eyes"), NOW);
        log.remove(PLACE, new Made("UOMAR", "eyes"));

        assertThat(log.at(PLACE)).containsExactly(APPROVED);
        assertThat(log.at(new Place("C2", PLACE.message()))).isEmpty();
    }

    @Test
    void those_that_nobody_asks_about_any_more_go_as_others_come() {
        var log = new ReactionLog(database.client(), "slack");
        var other = new ReactionLog(database.client(), "discord");
        log.add(PLACE, APPROVED, NOW);
        other.add(PLACE, APPROVED, NOW);
        var later = NOW.plus(CatchUp.REACH).plus(Duration.ofDays(2));

        IntStream.range(1, 100)
                .mapToObj(one -> new Place("C1", "" + one))
                .forEach(place -> log.add(place, APPROVED, later));

        assertThat(log.at(PLACE)).isEmpty();
        assertThat(log.at(new Place("C1", "1"))).containsExactly(APPROVED);
        assertThat(other.at(PLACE)).containsExactly(APPROVED);
    }

    @Test
    void one_that_may_still_be_asked_about_is_kept() {
        var log = new ReactionLog(database.client(), "slack");
        log.add(PLACE, APPROVED, NOW);

        assertThat(log.tidy(NOW.plus(CatchUp.REACH))).isZero();
        assertThat(log.at(PLACE)).containsExactly(APPROVED);
    }
}
