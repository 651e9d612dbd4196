package app.haris.crisis;

import static app.haris.crisis.Voices.complaint;
import static app.haris.crisis.Voices.says;
import static app.haris.crisis.Voices.verified;
import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import app.haris.escalation.CrisisLevel;
import app.haris.escalation.CrisisPart;
import app.haris.escalation.CrisisPart.Detect;
import app.haris.escalation.CrisisPart.Sign;
import app.haris.inbox.CaseNumber;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WatchTests {
    private static final Detect NEGATIVE = detect(true, List.of());

    private static Detect detect(boolean negative, List<String> words) {
        return new Detect(
                false, negative, words, 15, CrisisLevel.ORANGE, ofHours(6), Optional.empty());
    }

    private static CrisisPart part(Detect detect, Sign... signs) {
        return new CrisisPart(Optional.of(detect), List.of(signs), Map.of());
    }

    private static Sign sign(int count, Duration within, boolean verified) {
        return new Sign(
                "sign",
                count,
                within,
                Optional.of("complaint"),
                Optional.of("delivery"),
                Optional.empty(),
                Optional.empty(),
                verified,
                Optional.empty(),
                List.of(),
                CrisisLevel.RED,
                true,
                Optional.of(ofHours(2)),
                "#delivery");
    }

    /** Two complaints an hour, day and night, each by somebody else. */
    private static List<Signal> quietDays(Watch watch, int days) {
        var signals = new ArrayList<Signal>();
        for (var i = 0; i < days * 48; i++) {
            signals.addAll(watch.hear(complaint(i, ofMinutes(30L * i))));
        }
        return signals;
    }

    @Test
    void quiet_days_are_no_crisis() {
        assertThat(quietDays(new Watch(part(NEGATIVE)), 14)).isEmpty();
    }

    @Test
    void a_burst_is_found_within_minutes_with_what_is_usual_and_examples() {
        var watch = new Watch(part(NEGATIVE));
        quietDays(watch, 7);

        var signals = new ArrayList<Signal>();
        for (var i = 0; i < 40; i++) {
            var after = ofDays(7).plus(ofSeconds(30L * i));
            signals.addAll(watch.hear(complaint(10_000 + i, after)));
        }

        assertThat(signals).hasSize(1);
        var found = signals.getFirst();
        assertThat(found.name()).isEqualTo("negative");
        assertThat(found.at()).isBefore(Voices.MONDAY.plus(ofDays(7)).plus(ofMinutes(16)));
        assertThat(found.evidence().count()).isGreaterThanOrEqualTo(15);
        assertThat(found.evidence().usual()).isBetween(0.5, 8.0);
        assertThat(found.evidence().examples()).hasSize(3);
    }

    @Test
    void one_loud_author_is_no_crisis() {
        var watch = new Watch(part(NEGATIVE, sign(3, ofMinutes(30), false)));
        quietDays(watch, 2);

        var signals = new ArrayList<Signal>();
        for (var i = 0; i < 200; i++) {
            signals.addAll(watch.hear(complaint(7_777, ofDays(2).plus(ofSeconds(10L * i)))));
        }

        assertThat(signals).isEmpty();
    }

    @Test
    void what_was_told_is_quiet_for_a_while_and_then_told_again_if_it_goes_on() {
        var watch = new Watch(part(detect(false, List.of("recall"))));

        var counts = new ArrayList<Integer>();
        for (var hour : List.of(0, 1, 5, 7)) {
            counts.add(watch.hear(says(hour, ofHours(hour), "neutral", "A recall?")).size());
        }

        assertThat(counts).containsExactly(1, 0, 0, 1);
    }

    @ParameterizedTest
    @CsvSource({
        "recall, Is there a RECALL?, true",
        "recall, 'I recalled it, recalling', false",
        "boicottaggio, #Boicottaggio subito!, true",
        "boicottaggio, boicottaggiò, true",
        "مقاطعة, المقاطعه حملة, true",
        "مقاطعة, #مُقَاطَعَة_الشركة, true",
        "مقاطعة, وبالمقاطعة ننتصر, true",
        "مقاطعة, بمقاطعة, true",
        "مقاطعة, متقاطعة, false",
        "product recall, a product recall today, true",
        "product recall, recall of the product, false",
    })
    void words_are_found_whole_however_they_are_written(String word, String text, boolean found) {
        var watch = new Watch(part(detect(false, List.of(word))));

        assertThat(watch.hear(says(1, Duration.ZERO, "neutral", text)).isEmpty()).isEqualTo(!found);
    }

    @Test
    void a_rule_counts_authors_within_its_time_and_names_its_scope() {
        var watch = new Watch(part(detect(false, List.of()), sign(3, ofMinutes(30), false)));

        assertThat(watch.hear(complaint(1, ofMinutes(0)))).isEmpty();
        assertThat(watch.hear(complaint(2, ofMinutes(20)))).isEmpty();
        assertThat(watch.hear(complaint(3, ofMinutes(31)))).isEmpty();
        var signals = watch.hear(complaint(4, ofMinutes(40)));

        assertThat(signals).singleElement().isInstanceOf(Signal.Met.class);
        var met = signals.getFirst();
        assertThat(met.scope()).isEqualTo(new Scope.OfTopic("delivery"));
        assertThat(met.level()).isEqualTo(CrisisLevel.RED);
        assertThat(met.isRaising()).isTrue();
        assertThat(met.evidence().examples())
                .containsExactly(new CaseNumber(5), new CaseNumber(4), new CaseNumber(3));
    }

    @Test
    void three_verified_authors_in_an_hour_are_enough_where_a_rule_says_so() {
        var watch = new Watch(part(detect(false, List.of()), sign(3, ofHours(1), true)));

        for (var i = 0; i < 10; i++) {
            assertThat(watch.hear(complaint(i, ofMinutes(i)))).isEmpty();
        }
        watch.hear(verified(complaint(21, ofMinutes(11))));
        watch.hear(verified(complaint(22, ofMinutes(12))));

        assertThat(watch.hear(verified(complaint(23, ofMinutes(13))))).hasSize(1);
    }

    @Test
    void who_begins_with_the_counts_of_the_past_finds_what_who_heard_it_finds() {
        var heard = new Watch(part(NEGATIVE));
        quietDays(heard, 9);
        var told = new Watch(part(NEGATIVE));
        heard.counted().forEach(one -> told.remember(one.brand(), one.tally()));

        for (var i = 0; i < 60; i++) {
            var said = complaint(20_000 + i, ofDays(9).plus(ofSeconds(20L * i)));
            assertThat(told.hear(said).stream().map(Signal::at).toList())
                    .isEqualTo(heard.hear(said).stream().map(Signal::at).toList());
        }
    }
}
