package app.haris.inbox.search;

import app.haris.inbox.CaseNumber;
import app.haris.inbox.Erasable;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes erased cases out of the index. It reads the whole index, which an erasure, being rare, may
 * take its time for.
 */
@Component
final class ForgettingIndex implements Erasable {
    private final JdbcClient jdbc;

    ForgettingIndex(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void erase(List<CaseNumber> cases) {
        for (var number : cases) {
            jdbc.sql("delete from search_pending where case_number = :number")
                    .param("number", number.value())
                    .update();
            jdbc.sql("delete from search_posting where mod(posting, :cases) = :number")
                    .param("cases", Postings.CASES)
                    .param("number", number.value())
                    .update();
        }
        forgetWordsOfNobody();
    }

    /** A rare word may be a name. */
    private void forgetWordsOfNobody() {
        jdbc.sql(
                        """
                        delete from search_word where not exists (
                            select 1 from search_posting
                            where posting between search_word.id * :cases
                                and search_word.id * :cases + :cases - 1)
                        """)
                .param("cases", Postings.CASES)
                .update();
    }
}
