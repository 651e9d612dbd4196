package app.haris.inbox;

import static app.haris.inbox.Speech.giulia;
import static org.assertj.core.api.Assertions.assertThat;

import app.haris.social.Author;
import app.haris.storage.jdbc.TestDatabase;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class CaseCoverOnH2Tests extends CaseCoverContract {
    CaseCoverOnH2Tests() {
        super(TestDatabase.h2());
    }

    @Test
    void a_page_of_many_cases_takes_as_many_queries_as_one_of_a_single_case() {
        speak(1, 1);
        var forOne = queriesOfPage(1);
        speak(2, 50);
        var forMany = queriesOfPage(50);

        assertThat(forMany).isEqualTo(forOne).isBetween(2L, 10L);
    }

    private void speak(int first, int last) {
        IntStream.rangeClosed(first, last)
                .mapToObj(
                        number ->
                                giulia("m" + number)
                                        .by(new Author("a" + number, null, null, null, false))
                                        .saying("Buongiorno a tutti, sono il numero " + number)
                                        .said())
                .forEach(world::hear);
    }

    /** Without those of the thread that indexes meanwhile. */
    private long queriesOfPage(int cases) {
        var template = database.template();
        template.execute("set query_statistics false");
        template.execute("set query_statistics true");

        var page = world.cases().list(CaseQuery.ALL);
        var covers = world.cases().covers(page.cases().stream().map(one -> one.number()).toList());

        assertThat(covers).hasSize(cases);
        return template.queryForObject(
                """
                select sum(execution_count) from information_schema.query_statistics
                where lower(sql_statement) like '%select%'
                    and lower(sql_statement) not like '%search_%'
                    and lower(sql_statement) not like '%author_name, author_handle%'
                """,
                Long.class);
    }
}
