package app.haris.crisis.silence;

import app.haris.crisis.Silence;
import app.haris.crisis.level.Levels;
import app.haris.inbox.Case;
import app.haris.reply.ReleaseGate;
import app.haris.reply.Revision;
import app.haris.team.Role;
import app.haris.team.Team;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Holds what an order of silence covers, but for what a lead released since it was approved. It is
 * asked under the lock under which orders are approved, so a reply is claimed before an order
 * stands, or knows of it. What was held asks again when the order has ended.
 */
@Component
final class SilenceGate implements ReleaseGate {
    private final SilenceOrders orders;
    private final Levels levels;
    private final Team team;
    private final Clock clock;

    SilenceGate(SilenceOrders orders, Levels levels, Team team, Clock clock) {
        this.orders = orders;
        this.levels = levels;
        this.team = team;
        this.clock = clock;
    }

    @Override
    public Optional<String> holds(
            Revision revision, Case about, Instant approvedAt, Optional<Release> release) {
        levels.lock();
        var now = clock.instant();
        return orders.current(now).stream()
                        .filter(order -> order.isStanding(now) && Covering.covers(order, about))
                        .anyMatch(order -> !isReleased(order, release))
                ? Optional.of("silence")
                : Optional.empty();
    }

    private boolean isReleased(Silence order, Optional<Release> release) {
        return release.filter(word -> isLeads(word) && isSince(order, word.at())).isPresent();
    }

    private boolean isLeads(Release release) {
        return team.find(release.by()).filter(member -> member.may(Role.LEAD)).isPresent();
    }

    private static boolean isSince(Silence order, Instant at) {
        return order.approved().filter(word -> at.isAfter(word.at())).isPresent();
    }
}
