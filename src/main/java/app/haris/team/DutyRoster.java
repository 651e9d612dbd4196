package app.haris.team;

import app.haris.team.Rotation.Shift;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Rotations in layers: the last one that is in force counts. Where none is, nobody is on duty.
 *
 * @param layers at least one
 */
public record DutyRoster(List<Layer> layers) {
    public DutyRoster {
        layers = List.copyOf(layers);
        if (layers.isEmpty()) {
            throw new IllegalArgumentException("a duty roster needs a rotation");
        }
    }

    /**
     * A rotation that is in force at certain hours.
     *
     * @param hours absent where it always is
     */
    public record Layer(Rotation rotation, Optional<OfficeHours> hours) {
        boolean isInForce(Instant at) {
            return hours.map(open -> open.isOpen(at)).orElse(true);
        }

        /** A moment after which it may not be as before; later ones are not looked for. */
        Instant nextChange(Instant after) {
            var handover = rotation.at(after).to();
            return hours.flatMap(open -> open.nextChange(after))
                    .filter(handover::isAfter)
                    .orElse(handover);
        }
    }

    public static DutyRoster of(Rotation only) {
        return new DutyRoster(List.of(new Layer(only, Optional.empty())));
    }

    /** Who is on duty, within the shift of their own rotation; a higher layer may cut it short. */
    public Optional<Shift> at(Instant moment) {
        return layers.reversed().stream()
                .filter(layer -> layer.isInForce(moment))
                .findFirst()
                .map(layer -> layer.rotation().at(moment));
    }

    /** A moment until which nothing changes; at it, perhaps, something does. */
    public Instant nextChange(Instant after) {
        return layers.stream()
                .map(layer -> layer.nextChange(after))
                .min(Instant::compareTo)
                .orElseThrow();
    }

    /** Everybody whose turn it can be, each once. */
    public List<MemberId> members() {
        return layers.stream()
                .flatMap(layer -> layer.rotation().members().stream())
                .distinct()
                .toList();
    }

    /** A time in which nobody is on duty; its end does not belong to it. */
    public record Gap(Instant from, Instant to) {}

    /** When nobody is on duty, because no layer is in force or whoever has the turn is away. */
    public List<Gap> gaps(Instant from, Instant to, Deputies deputies) {
        var gaps = new ArrayList<Gap>();
        for (var at = from; at.isBefore(to); ) {
            var now = at;
            var next = earlier(earlier(nextChange(now), deputies.nextChange(now).orElse(to)), to);
            var isCovered =
                    at(now).flatMap(shift -> deputies.present(shift.member(), now)).isPresent();
            if (!isCovered) {
                var isSame = !gaps.isEmpty() && gaps.getLast().to().equals(now);
                var since = isSame ? gaps.removeLast().from() : now;
                gaps.add(new Gap(since, next));
            }
            at = next;
        }
        return gaps;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
