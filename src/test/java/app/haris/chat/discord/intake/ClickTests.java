package app.haris.chat.discord.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a control's id says. */
class ClickTests {
    @ParameterizedTest
    @CsvSource({
        "haris:claim:1042, claim 1042",
        "haris:approve:1042:3, approve 1042:3",
        "haris:settle:1042:3:there, settle 1042:3 there",
        "haris:approve:1042:3:only, approve 1042:3 only",
        "haris:ack:, ack",
        "haris:crisis::raise 3, crisis  raise 3",
    })
    void it_stands_for_a_line(String id, String line) {
        assertThat(Click.of(id).orElseThrow().line()).isEqualTo(line);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "other:claim:1", "haris:claim", "haris:claim:x", "haris:CLAIM:1"})
    void what_is_not_ours_stands_for_nothing(String id) {
        assertThat(Click.of(id)).isEmpty();
    }

    @Test
    void a_forms_id_names_the_same_again() {
        assertThat(Click.of("haris:edit:12:2").orElseThrow().id()).isEqualTo("haris:edit:12:2");
    }
}
