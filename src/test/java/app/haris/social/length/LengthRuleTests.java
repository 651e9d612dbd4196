package app.haris.social.length;

import static org.assertj.core.api.Assertions.assertThat;

import app.haris.social.TextLength;
import app.haris.social.Visibility;
import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LengthRuleTests {
    private static final String FAMILY = "👨‍👩‍👧‍👦";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    SANDBOX   | ciao | 4
                    SANDBOX   | è 😡 | 3
                    X         | ciao | 4
                    X         | مرحبا | 5
                    X         | 漢字 | 4
                    X         | 😡 | 2
                    X         | vedi https://shop.example.com/a/very/long/address/of/a/parcel | 28
                    X         | vedi example.com | 28
                    MASTODON  | ciao | 4
                    MASTODON  | مَرحبا | 5
                    MASTODON  | vedi https://shop.example.com/a/very/long/address/of/a/parcel | 28
                    MASTODON  | vedi example.com | 16
                    MASTODON  | @giulia@mastodon.example ciao | 12
                    MASTODON  | @giulia ciao | 12
                    MASTODON  | giulia@mastodon.example | 23
                    BLUESKY   | ciao | 4
                    BLUESKY   | مَرحبا | 5
                    FACEBOOK  | 😡 | 2
                    INSTAGRAM | ciao | 4
                    """)
    void a_text_counts_as_the_network_counts(LengthRule rule, String text, int count) {
        assertThat(rule.measure(Visibility.PUBLIC, text).count()).isEqualTo(count);
    }

    @Test
    void a_family_is_one_character_where_characters_are_those_seen() {
        assertThat(LengthRule.MASTODON.measure(Visibility.PUBLIC, FAMILY).count()).isEqualTo(1);
        assertThat(LengthRule.BLUESKY.measure(Visibility.PUBLIC, FAMILY).count()).isEqualTo(1);
        assertThat(LengthRule.X.measure(Visibility.PUBLIC, FAMILY).count()).isEqualTo(2);
        assertThat(LengthRule.SANDBOX.measure(Visibility.PUBLIC, FAMILY).count()).isEqualTo(7);
    }

    @ParameterizedTest
    @CsvSource({
        "SANDBOX,500,500",
        "X,280,10000",
        "MASTODON,500,500",
        "BLUESKY,300,1000",
        "FACEBOOK,8000,2000",
        "INSTAGRAM,2200,1000"
    })
    void a_text_fits_up_to_the_limit_and_no_further(LengthRule rule, int shown, int hidden) {
        for (var visibility : Visibility.values()) {
            int limit = visibility == Visibility.PUBLIC ? shown : hidden;

            assertThat(rule.measure(visibility, "a".repeat(limit)))
                    .isEqualTo(new TextLength(limit, limit))
                    .matches(TextLength::fits);
            assertThat(rule.measure(visibility, "a".repeat(limit + 1)).fits()).isFalse();
            assertThat(rule.measure(visibility, "a".repeat(1_000_000)))
                    .isEqualTo(new TextLength(1_000_000, limit));
        }
    }

    @Test
    void bytes_count_too_where_the_network_counts_them() {
        assertThat(LengthRule.BLUESKY.measure(Visibility.PUBLIC, FAMILY.repeat(200)))
                .isEqualTo(new TextLength(5_000, 3_000));
        assertThat(LengthRule.INSTAGRAM.measure(Visibility.PRIVATE, "ع".repeat(501)))
                .isEqualTo(new TextLength(1_002, 1_000));
    }

    @Test
    void a_rule_is_found_by_its_network() {
        assertThat(LengthRule.named("x")).contains(LengthRule.X);
        assertThat(LengthRule.named("X")).isEmpty();
        assertThat(LengthRule.MASTODON.title()).isEqualTo("mastodon");
    }

    @ParameterizedTest
    @EnumSource
    void no_text_makes_counting_slow(LengthRule rule) {
        var nasty = "@a.".repeat(5_000) + "@a@".repeat(5_000) + "http://".repeat(2_500);

        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> rule.measure(Visibility.PUBLIC, nasty));
    }

    @Property
    void no_text_makes_counting_fail(@ForAll LengthRule rule, @ForAll String text) {
        assertThat(rule.measure(Visibility.PUBLIC, text).count()).isNotNegative();
    }
}
