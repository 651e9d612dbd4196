package app.haris.chat.room;

import static org.assertj.core.api.Assertions.assertThat;

import app.haris.chat.room.Narrowed.View;
import app.haris.team.TeamFixtures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NarrowedTests {
    @ParameterizedTest
    @CsvSource({"questions, question", "opportunities, opportunity"})
    void open_cases_of_a_kind_have_a_view(String word, String tag) {
        var query = narrowed(View.of(word), "").toQuery(TeamFixtures.sara().id(), 50);

        assertThat(query.tag()).contains(tag);
        assertThat(query.state()).contains("open");
    }

    @Test
    void a_tag_that_is_asked_for_goes_before_that_of_the_view() {
        var query = narrowed(View.QUESTIONS, "vip").toQuery(TeamFixtures.sara().id(), 50);

        assertThat(query.tag()).contains("vip");
    }

    private static Narrowed narrowed(View view, String tag) {
        return new Narrowed(view, "", "", "", tag, "", 0);
    }
}
