package app.haris.crisis.level;

import app.haris.inbox.Case;
import app.haris.reply.ReleaseGate;
import app.haris.reply.Revision;
import app.haris.team.Role;
import app.haris.team.Team;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Holds replies back while a level shuts the gate, but for what a lead released since it was shut.
 * When it opens again, what was approved before it was shut is held all the same: it was approved
 * for another situation, and asks again one by one.
 */
@Component
final class Gate implements ReleaseGate {
    private final Levels levels;
    private final Overlay overlay;
    private final Team team;

    Gate(Levels levels, Overlay overlay, Team team) {
        this.levels = levels;
        this.overlay = overlay;
        this.team = team;
    }

    @Override
    public Optional<String> holds(
            Revision revision, Case about, Instant approvedAt, Optional<Release> release) {
        var covering =
                levels.locked().stream()
                        .filter(one -> one.scope().covers(about.brand(), about.tags()))
                        .toList();
        var shut = covering.stream().flatMap(one -> one.shutAt().stream());
        var lastShut = shut.max(Instant::compareTo);
        var level = Overlay.gravest(covering, about.brand(), about.tags());
        if (overlay.isGateShut(level)) {
            return release.filter(word -> isLeads(word) && isSince(word.at(), lastShut)).isPresent()
                    ? Optional.empty()
                    : Optional.of("crisis");
        }
        var said =
                Stream.concat(Stream.of(approvedAt), release.stream().map(Release::at))
                        .max(Instant::compareTo)
                        .orElse(approvedAt);
        return isSince(said, lastShut) ? Optional.empty() : Optional.of("approved-before-crisis");
    }

    private boolean isLeads(Release release) {
        return team.find(release.by()).filter(member -> member.may(Role.LEAD)).isPresent();
    }

    private static boolean isSince(Instant at, Optional<Instant> shut) {
        return shut.map(at::isAfter).orElse(true);
    }
}
