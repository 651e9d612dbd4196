package app.haris.team;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * How long authors may wait for us, in the office hours of their brand.
 *
 * @param hours in which time counts; absent where every hour does
 * @param hoursByBrand where a brand keeps others
 * @param byPriority by a priority's word
 * @param warn how long before the end somebody is warned; zero for no warning
 * @param lateChain the chain that starts when an author has waited too long
 */
public record ResponseTargets(
        Optional<OfficeHours> hours,
        Map<String, OfficeHours> hoursByBrand,
        Map<String, Target> byPriority,
        Duration warn,
        Optional<String> lateChain) {
    /** No promises but those of rules, in which every hour counts. */
    public static final ResponseTargets NONE =
            new ResponseTargets(
                    Optional.empty(), Map.of(), Map.of(), Duration.ZERO, Optional.empty());

    private static final Target NO_TARGET =
            new Target(Optional.empty(), Optional.empty(), Optional.empty());

    public ResponseTargets {
        hoursByBrand = Map.copyOf(hoursByBrand);
        byPriority = Map.copyOf(byPriority);
    }

    /** What is promised to the author of a case of one priority. */
    public record Target(
            Optional<Duration> first, Optional<Duration> next, Optional<Duration> resolve) {}

    public Target of(String priority) {
        return byPriority.getOrDefault(priority, NO_TARGET);
    }

    /** The end of a time that is counted in the hours of the brand. */
    public Instant end(String brand, Instant from, Duration time) {
        return hours(brand).map(open -> open.plus(from, time)).orElseGet(() -> from.plus(time));
    }

    /**
     * The end that a time has when it stands still from one moment to another, and goes on then. A
     * time that was over already stays so. Read backwards, with {@code still} after {@code on}, it
     * takes a pause back that turned out to be shorter.
     */
    public Instant moved(String brand, Instant end, Instant still, Instant on) {
        if (!end.isAfter(still)) {
            return end;
        }
        return hours(brand)
                .map(open -> open.plus(on, open.between(still, end)))
                .orElseGet(() -> on.plus(Duration.between(still, end)));
    }

    /** The hours in which a brand's time counts; absent where every hour does. */
    public Optional<OfficeHours> hours(String brand) {
        return Optional.ofNullable(hoursByBrand.get(brand)).or(() -> hours);
    }
}
