package app.haris.chat.mirror;

import static org.assertj.core.api.Assertions.assertThat;

import app.haris.chat.mirror.ReactionLog.Made;
import app.haris.storage.jdbc.TestDatabase;
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

    @Test
    void a_reaction_is_there_once_until_it_is_taken_back() {
        var log = new ReactionLog(database.client(), "slack");

        log.add(PLACE, APPROVED);
        log.add(PLACE, APPROVED);
        log.add(PLACE, new Made("UOMAR", "eyes"));
        log.remove(PLACE, new Made("UOMAR", "eyes"));

        assertThat(log.at(PLACE)).containsExactly(APPROVED);
        assertThat(log.at(new Place("C2", PLACE.message()))).isEmpty();
    }
}
