package app.haris.chat;

import static org.assertj.core.api.Assertions.assertThat;

import app.haris.social.Account;
import app.haris.social.AccountFixtures;
import app.haris.social.SourceReport;
import app.haris.social.Trouble;
import app.haris.team.TeamFixtures;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SourceLinesTests {
    private static final Instant SINCE = Instant.parse("2026-11-22T09:00:00Z");

    private final Account account = AccountFixtures.account("acme-social", "mastodon", Map.of());
    private final SourceLines lines = new SourceLines(TeamFixtures.team());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    en | 🔴 acme-social: the network refuses the token; set a new one in accounts.yml, since Sun, Nov 22, 10:00 (401 no)
                    it | 🔴 acme-social: la rete rifiuta il token; mettine uno nuovo in accounts.yml, da dom 22 nov, 10:00 (401 no)
                    """)
    void an_alarm_says_what_is_wrong_since_when_and_what_to_do(String language, String line) {
        assertThat(lines.of(alarming("401 no"), words(language)).replaceAll("\\p{Cf}", ""))
                .isEqualTo(line);
    }

    @Test
    void what_a_network_says_cannot_reorder_the_line() {
        var line = lines.of(alarming("\u202Egnp \u2069 @everyone"), words("ar"));

        assertThat(line).contains("الشبكة ترفض الرمز").doesNotContain("\u202E");
    }

    @ParameterizedTest
    @EnumSource
    void every_trouble_has_words_in_every_language(Trouble.Kind kind) {
        for (var language : Texts.LANGUAGES) {
            assertThat(SourceLines.of(Trouble.of(kind, ""), words(language.getLanguage())))
                    .isNotBlank();
        }
    }

    private SourceReport alarming(String detail) {
        return new SourceReport(
                account,
                Optional.empty(),
                Optional.of(Trouble.of(Trouble.Kind.TOKEN, detail)),
                Optional.of(SINCE),
                true,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Wording words(String language) {
        return new Texts().in(Locale.forLanguageTag(language), ZoneId.of("Europe/Rome"));
    }
}
