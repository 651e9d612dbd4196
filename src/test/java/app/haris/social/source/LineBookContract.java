package app.haris.social.source;

import static org.assertj.core.api.Assertions.assertThat;

import app.haris.SettableClock;
import app.haris.social.LineBook;
import app.haris.social.source.jdbc.SourceStores;
import app.haris.storage.jdbc.TestDatabase;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two instances that share a database. */
abstract class LineBookContract {
    private static final Duration LASTS = Duration.ofSeconds(30);

    @RegisterExtension final TestDatabase database;

    private final SettableClock clock = SettableClock.standing();

    LineBookContract(TestDatabase database) {
        this.database = database;
    }

    private LineBook instance() {
        return SourceStores.lines(database, clock);
    }

    @Test
    void of_two_one_holds_it_until_it_is_gone() {
        var one = instance();
        var other = instance();

        assertThat(one.hold("line", LASTS)).isTrue();
        assertThat(other.hold("line", LASTS)).isFalse();
        assertThat(other.hold("another", LASTS)).isTrue();
        clock.advance(Duration.ofSeconds(29));
        assertThat(one.hold("line", LASTS)).isTrue();
        clock.advance(Duration.ofSeconds(29));
        assertThat(other.hold("line", LASTS)).isFalse();
        clock.advance(Duration.ofSeconds(1));
        assertThat(other.hold("line", LASTS)).isTrue();
        assertThat(one.hold("line", LASTS)).isFalse();
    }

    @Test
    void what_is_released_is_had_at_once_and_only_by_its_holder() {
        var one = instance();
        var other = instance();
        one.hold("line", LASTS);

        other.release("line");
        assertThat(other.hold("line", LASTS)).isFalse();

        one.release("line");
        assertThat(other.hold("line", LASTS)).isTrue();
    }

    @Test
    void the_others_know_what_the_holder_tells_while_it_holds() {
        var one = instance();
        var other = instance();
        other.remark("line", "never held");
        one.hold("line", LASTS);
        assertThat(other.remark("line")).isEmpty();

        one.remark("line", "it is ill");
        other.remark("line", "it is well");
        one.hold("line", LASTS);

        assertThat(other.remark("line")).contains("it is ill");
        assertThat(one.remark("line")).isEmpty();
        clock.advance(LASTS);
        assertThat(other.remark("line")).isEmpty();
        other.hold("line", LASTS);
        assertThat(one.remark("line")).isEmpty();
    }
}
