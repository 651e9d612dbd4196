package app.haris.team;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/**
 * Members who are on duty in turn. Turns are counted by the clock on the wall, so a handover at
 * nine stays at nine when the clocks change, from a day that never moves: whoever adds a member
 * shifts the turns, but a restart does not.
 */
public record Rotation(List<MemberId> members, Duration every, Handover at, ZoneId zone) {
    /** All turns are counted from the first handover on or after this day, a Monday. */
    private static final LocalDate ORIGIN = LocalDate.of(2024, 1, 1);

    public Rotation {
        members = List.copyOf(members);
        if (members.isEmpty() || !every.isPositive()) {
            throw new IllegalArgumentException("a rotation needs members and a time");
        }
    }

    /** A member's time on duty; the end does not belong to it. */
    public record Shift(MemberId member, Instant from, Instant to) {}

    public Shift at(Instant moment) {
        var wall = moment.atZone(zone).toLocalDateTime().toInstant(ZoneOffset.UTC);
        var since = Duration.between(origin(), wall);
        var turn = Math.floorDiv(since.toMillis(), every.toMillis());
        return new Shift(
                members.get((int) Math.floorMod(turn, (long) members.size())),
                start(turn),
                start(turn + 1));
    }

    private Instant start(long turn) {
        return origin().plus(every.multipliedBy(turn))
                .atOffset(ZoneOffset.UTC)
                .toLocalDateTime()
                .atZone(zone)
                .toInstant();
    }

    /** Wall-clock time, written as if it were UTC, so that every day has 24 hours. */
    private Instant origin() {
        return ORIGIN.with(TemporalAdjusters.nextOrSame(at.day()))
                .atTime(at.time())
                .toInstant(ZoneOffset.UTC);
    }
}
