package app.haris.social.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.haris.social.AccountId;
import app.haris.social.FakeTokenBook;
import app.haris.social.TokenBook;
import app.haris.social.TokenBook.Tokens;
import app.haris.social.source.jdbc.SourceStores;
import app.haris.storage.jdbc.TestDatabase;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

abstract class TokenBookContract {
    private static final AccountId ACCOUNT = new AccountId("acme-x");
    private static final Instant UNTIL = Instant.parse("2026-11-27T12:00:00Z");

    @RegisterExtension final TestDatabase database;

    TokenBookContract(TestDatabase database) {
        this.database = database;
    }

    private List<TokenBook> books() {
        return List.of(SourceStores.tokens(database), new FakeTokenBook());
    }

    private static Tokens tokens(String refresh) {
        return new Tokens("seed", "access-of-" + refresh, UNTIL, refresh);
    }

    @Test
    void what_was_kept_is_found_and_other_accounts_have_their_own() {
        for (var book : books()) {
            assertThat(book.find(ACCOUNT)).isEmpty();

            assertThat(book.replace(ACCOUNT, Optional.empty(), tokens("one"))).isTrue();

            assertThat(book.find(ACCOUNT)).contains(tokens("one"));
            assertThat(book.find(new AccountId("other"))).isEmpty();
        }
    }

    @Test
    void of_two_who_renew_one_is_first_and_the_other_changes_nothing() {
        for (var book : books()) {
            book.replace(ACCOUNT, Optional.empty(), tokens("one"));

            assertThat(book.replace(ACCOUNT, Optional.of(tokens("one")), tokens("two"))).isTrue();
            assertThat(book.replace(ACCOUNT, Optional.of(tokens("one")), tokens("three")))
                    .isFalse();
            assertThat(book.replace(ACCOUNT, Optional.empty(), tokens("four"))).isFalse();

            assertThat(book.find(ACCOUNT)).contains(tokens("two"));
        }
    }

    @Test
    void an_empty_token_replaces_no_other() {
        assertThatThrownBy(() -> tokens(" ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Tokens("seed", "", UNTIL, "one"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
