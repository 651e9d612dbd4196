package app.haris.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RotationProperties {
    private static final ZoneId ROME = ZoneId.of("Europe/Rome");

    @Property(tries = 300)
    void somebody_is_on_duty_at_any_time_and_turns_follow_each_other(
            @ForAll @IntRange(min = 1, max = 5) int members,
            @ForAll @IntRange(min = 1, max = 14) int days,
            @ForAll @IntRange(min = 0, max = 2_000_000) int minutes) {
        var rotation = rotation(members, Duration.ofDays(days));
        var at = Instant.parse("2023-12-01T00:00:00Z").plusSeconds(60L * minutes);

        var shift = rotation.at(at);

        assertThat(shift.from()).isBeforeOrEqualTo(at);
        assertThat(shift.to()).isAfter(at);
        assertThat(shift.to().atZone(ROME).toLocalTime()).isEqualTo(LocalTime.of(9, 0));
        var next = rotation.at(shift.to());
        assertThat(next.from()).isEqualTo(shift.to());
        var turn = rotation.members().indexOf(shift.member());
        assertThat(rotation.members().indexOf(next.member())).isEqualTo((turn + 1) % members);
    }

    @Test
    void a_handover_stays_at_nine_when_clocks_change() {
        var rotation = rotation(2, Duration.ofDays(7));

        var before = rotation.at(Instant.parse("2026-03-30T06:59:59Z"));
        var after = rotation.at(Instant.parse("2026-03-30T07:00:00Z"));

        assertThat(before.to()).isEqualTo(after.from());
        assertThat(Duration.between(before.from(), before.to())).isEqualTo(Duration.ofHours(167));
        assertThat(before.member()).isNotEqualTo(after.member());
    }

    private static Rotation rotation(int members, Duration every) {
        List<MemberId> ids =
                IntStream.range(0, members).mapToObj(i -> new MemberId("m" + i)).toList();
        return new Rotation(ids, every, Handover.of("mon 09:00"), ROME);
    }
}
