package app.haris.team;

import static org.assertj.core.api.Assertions.assertThat;

import app.haris.team.DutyRoster.Layer;
import app.haris.team.OfficeHours.Opening;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Rosters in layers against a second computation, which asks at every quarter of an hour. */
class DutyRosterProperties {
    private static final ZoneId ROME = ZoneId.of("Europe/Rome");
    private static final Duration QUARTER = Duration.ofMinutes(15);

    /** Two days around the night in which clocks are put forward. */
    private static final Instant START = Instant.parse("2026-03-28T00:00:00Z");

    private static final Instant END = START.plus(Duration.ofDays(2));

    @Property(tries = 150)
    void gaps_are_the_quarters_of_an_hour_in_which_nobody_is_there(
            @ForAll("layers") List<Layer> layers, @ForAll("absences") List<Away> away) {
        var roster = new DutyRoster(layers);
        var deputies = new Deputies(away);

        var gaps = roster.gaps(START, END, deputies);

        for (var at = START; at.isBefore(END); at = at.plus(QUARTER)) {
            var moment = at;
            var isGap =
                    gaps.stream()
                            .anyMatch(
                                    gap ->
                                            !moment.isBefore(gap.from())
                                                    && moment.isBefore(gap.to()));
            assertThat(isGap).as(at.toString()).isEqualTo(slowly(layers, away, at).isEmpty());
        }
    }

    @Property(tries = 150)
    void nothing_changes_before_the_next_change(@ForAll("layers") List<Layer> layers) {
        var roster = new DutyRoster(layers);
        var next = roster.nextChange(START);

        assertThat(next).isAfter(START);
        for (var at = START; at.isBefore(next) && at.isBefore(END); at = at.plus(QUARTER)) {
            assertThat(roster.at(at).map(Rotation.Shift::member))
                    .isEqualTo(roster.at(START).map(Rotation.Shift::member));
        }
    }

    /** The last layer whose clock on the wall is within one of its openings. */
    private static Optional<MemberId> slowly(List<Layer> layers, List<Away> away, Instant at) {
        var found = Optional.<MemberId>empty();
        for (var layer : layers) {
            if (layer.hours().isEmpty() || isWithin(layer.hours().get(), at)) {
                found = Optional.of(layer.rotation().at(at).member());
            }
        }
        for (var steps = 0; found.isPresent() && steps < 4; steps++) {
            var member = found.get();
            var absence =
                    away.stream()
                            .filter(one -> one.member().equals(member) && one.holds(at))
                            .findFirst();
            if (absence.isEmpty()) {
                return found;
            }
            found = absence.get().deputy();
        }
        return Optional.empty();
    }

    private static boolean isWithin(OfficeHours hours, Instant at) {
        var wall = at.atZone(ROME).toLocalDateTime();
        for (var opening : hours.openings()) {
            var isOvernight = !opening.to().isAfter(opening.from());
            var isToday =
                    !wall.toLocalTime().isBefore(opening.from())
                            && (isOvernight || wall.toLocalTime().isBefore(opening.to()));
            var isSinceYesterday = isOvernight && wall.toLocalTime().isBefore(opening.to());
            if ((isToday && hours.days().contains(wall.getDayOfWeek()))
                    || (isSinceYesterday && hours.days().contains(wall.getDayOfWeek().minus(1)))) {
                return true;
            }
        }
        return false;
    }

    @Provide
    Arbitrary<List<Layer>> layers() {
        var rotation =
                Combinators.combine(
                                Arbitraries.of("a", "b", "c").list().ofMinSize(1).ofMaxSize(3),
                                Arbitraries.of(6, 12, 24, 168))
                        .as(
                                (names, hours) ->
                                        new Rotation(
                                                names.stream().map(MemberId::new).toList(),
                                                Duration.ofHours(hours),
                                                Handover.of("mon 09:00"),
                                                ROME));
        // Not in the hour that is missing in that night, in which the wall's clock says nothing.
        var time =
                Arbitraries.integers()
                        .between(0, 95)
                        .filter(quarter -> quarter / 4 != 2)
                        .map(quarter -> LocalTime.of(quarter / 4, quarter % 4 * 15));
        var hours =
                Combinators.combine(
                                Arbitraries.of(DayOfWeek.class).set().ofMinSize(3),
                                Combinators.combine(time, time)
                                        .as(Opening::new)
                                        .filter(one -> !one.from().equals(one.to())))
                        .as(DutyRosterProperties::hours);
        return Combinators.combine(rotation, hours.optional(0.7))
                .as(Layer::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(3);
    }

    private static OfficeHours hours(Set<DayOfWeek> days, Opening opening) {
        return new OfficeHours(ROME, days, List.of(opening), _ -> false);
    }

    @Provide
    Arbitrary<List<Away>> absences() {
        var members = Arbitraries.of("a", "b", "c").map(MemberId::new);
        return Combinators.combine(
                        members,
                        members.optional(0.5),
                        Arbitraries.integers().between(-40, 190),
                        Arbitraries.integers().between(1, 100))
                .as(
                        (who, deputy, from, length) ->
                                new Away(
                                        who,
                                        START.plus(QUARTER.multipliedBy(from)),
                                        START.plus(QUARTER.multipliedBy(from + length)),
                                        deputy))
                .list()
                .ofMaxSize(3);
    }

    @Test
    void a_later_layer_counts_before_an_earlier_one() {
        var week =
                new Rotation(
                        List.of(new MemberId("a")),
                        Duration.ofDays(7),
                        Handover.of("mon 09:00"),
                        ROME);
        var weekend =
                new Rotation(
                        List.of(new MemberId("b")),
                        Duration.ofDays(7),
                        Handover.of("mon 09:00"),
                        ROME);
        var open =
                hours(
                        Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
                        new Opening(LocalTime.of(10, 0), LocalTime.of(18, 0)));
        var layers = new ArrayList<Layer>();
        layers.add(new Layer(week, Optional.empty()));
        layers.add(new Layer(weekend, Optional.of(open)));
        var roster = new DutyRoster(layers);

        assertThat(roster.at(Instant.parse("2026-06-13T10:00:00Z")).orElseThrow().member())
                .isEqualTo(new MemberId("b"));
        assertThat(roster.at(Instant.parse("2026-06-13T17:00:00Z")).orElseThrow().member())
                .isEqualTo(new MemberId("a"));
    }
}
