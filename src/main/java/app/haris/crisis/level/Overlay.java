package app.haris.crisis.level;

import app.haris.crisis.Scope;
import app.haris.crisis.Standing;
import app.haris.escalation.CrisisLevel;
import app.haris.escalation.CrisisPart.AtLevel;
import app.haris.escalation.EscalationFile;
import app.haris.settings.Settings;
import app.haris.social.BrandId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/**
 * What levels lay over the usual policy, for whoever asks often: levels are read again every second
 * only. What must not be missed by a second, the gate reads by itself.
 */
@Component
final class Overlay {
    private static final Duration FRESH = Duration.ofSeconds(1);
    private static final AtLevel NOTHING = AtLevel.NOTHING;

    private final Levels levels;
    private final Settings settings;
    private final Clock clock;
    private volatile Seen seen = new Seen(Instant.MIN, List.of());

    Overlay(Levels levels, Settings settings, Clock clock) {
        this.levels = levels;
        this.settings = settings;
        this.clock = clock;
    }

    private record Seen(Instant at, List<Standing> standing) {}

    /** What the gravest level that covers this asks for. */
    AtLevel at(BrandId brand, Collection<String> tags) {
        return of(gravest(standing(), brand, tags));
    }

    /** The channel that the gravest of the levels names whose scope is such. */
    Optional<String> channel(Predicate<Scope> covers) {
        return standing().stream()
                .filter(one -> covers.test(one.scope()))
                .sorted(Comparator.comparing(Standing::level).reversed())
                .flatMap(one -> of(one.level()).channel().stream())
                .findFirst();
    }

    AtLevel of(CrisisLevel level) {
        return settings.current(EscalationFile.FILE)
                .crisis()
                .flatMap(crisis -> Optional.ofNullable(crisis.levels().get(level)))
                .orElse(NOTHING);
    }

    /** Whether nothing goes out at this level but what a lead releases. */
    boolean isGateShut(CrisisLevel level) {
        return of(level).gate().orElse(level.compareTo(CrisisLevel.ORANGE) >= 0);
    }

    static CrisisLevel gravest(List<Standing> standing, BrandId brand, Collection<String> tags) {
        return standing.stream()
                .filter(one -> one.scope().covers(brand, tags))
                .map(Standing::level)
                .max(Comparator.naturalOrder())
                .orElse(CrisisLevel.GREEN);
    }

    void forget() {
        seen = new Seen(Instant.MIN, List.of());
    }

    private List<Standing> standing() {
        var now = clock.instant();
        var last = seen;
        if (last.at().isBefore(now.minus(FRESH))) {
            last = new Seen(now, levels.all());
            seen = last;
        }
        return last.standing();
    }
}
