package app.haris.social.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.haris.SettableClock;
import app.haris.social.AccountFixtures;
import app.haris.social.AccountId;
import app.haris.social.Arrival;
import app.haris.social.Interaction;
import app.haris.social.Interaction.Kind;
import app.haris.social.Language;
import app.haris.social.RemoteId;
import app.haris.social.SampleDay;
import app.haris.social.SampleDay.Moment;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonSampleDayTests {
    private static final AccountId DEMO = new AccountId("acme-demo");

    private final SettableClock clock = SettableClock.standing();
    private final SampleDay day =
            new JsonSampleDay(new JsonInteractionReader(clock), AccountFixtures.accounts());

    @Test
    void it_has_about_sixty_moments_between_morning_and_night_in_their_order() {
        var moments = day.of(DEMO, clock.instant(), 1);

        assertThat(moments).hasSizeBetween(55, 70);
        assertThat(moments).extracting(Moment::at).isSorted();
        assertThat(moments.getFirst().at()).isEqualTo(clock.instant());
        assertThat(Duration.between(moments.getFirst().at(), moments.getLast().at()))
                .isBetween(Duration.ofHours(14), Duration.ofHours(16));
    }

    @ParameterizedTest
    @EnumSource
    void it_has_something_of_every_kind(Kind kind) {
        assertThat(interactions()).extracting(Interaction::kind).contains(kind);
    }

    @Test
    void it_speaks_three_languages_each_of_them_often() {
        assertThat(
                        interactions().stream()
                                .flatMap(i -> Optional.ofNullable(i.language()).stream())
                                .collect(Collectors.groupingBy(l -> l, Collectors.counting())))
                .containsOnlyKeys(Language.ARABIC, Language.ITALIAN, Language.ENGLISH)
                .allSatisfy((language, times) -> assertThat(times).isGreaterThan(10));
    }

    @Test
    void it_has_an_edit_and_a_deletion_of_what_was_said_before() {
        var said = new HashSet<Object>();
        int changes = 0;
        for (var moment : day.of(DEMO, clock.instant(), 1)) {
            if (moment.arrival() instanceof Arrival.Received) {
                assertThat(said.add(moment.arrival().id())).isTrue();
            } else {
                assertThat(said).contains(moment.arrival().id());
                changes++;
            }
        }
        assertThat(changes).isEqualTo(2);
    }

    @Test
    void complaints_come_thick_in_the_late_afternoon() {
        var start = clock.instant();
        var storm =
                interactions().stream()
                        .filter(i -> i.createdAt().isAfter(start.plus(Duration.ofHours(9))))
                        .filter(i -> i.createdAt().isBefore(start.plus(Duration.ofHours(10))))
                        .count();

        assertThat(storm).isGreaterThan(12);
    }

    @Test
    void played_faster_it_is_over_sooner() {
        var moments = day.of(DEMO, clock.instant(), 900);

        assertThat(Duration.between(clock.instant(), moments.getLast().at()))
                .isBetween(Duration.ofSeconds(55), Duration.ofSeconds(65));
        assertThat(day.of(DEMO, clock.instant(), Double.POSITIVE_INFINITY).getLast().at())
                .isEqualTo(clock.instant());
    }

    @Test
    void the_same_start_makes_the_same_ids_and_another_start_others() {
        var ids = ids(clock.instant());

        assertThat(ids(clock.instant())).isEqualTo(ids);
        assertThat(ids(clock.instant().minusSeconds(1))).doesNotContainAnyElementsOf(ids);
    }

    @Test
    void it_moves_to_the_account_that_is_asked_for() {
        var moments = day.of(new AccountId("another"), clock.instant(), 1);

        assertThat(moments)
                .extracting(moment -> moment.arrival().account())
                .containsOnly(new AccountId("another"));
    }

    @Test
    void the_brand_speaks_as_itself() {
        assertThat(interactions().getFirst().author().id()).isEqualTo("acme-demo");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN})
    void no_speed_is_refused(double speed) {
        assertThatThrownBy(() -> day.of(DEMO, clock.instant(), speed))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private List<RemoteId> ids(Instant start) {
        return day.of(DEMO, start, 1).stream().map(moment -> moment.arrival().id()).toList();
    }

    private List<Interaction> interactions() {
        return day.of(DEMO, clock.instant(), 1).stream()
                .filter(moment -> moment.arrival() instanceof Arrival.Received)
                .map(moment -> ((Arrival.Received) moment.arrival()).interaction())
                .toList();
    }
}
