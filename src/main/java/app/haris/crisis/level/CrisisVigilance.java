package app.haris.crisis.level;

import app.haris.inbox.Case;
import app.haris.inbox.Urgency;
import app.haris.reply.Vigilance;
import app.haris.social.BrandId;
import app.haris.team.Role;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** More eyes, graver ones, and sooner answers, as the level asks for. */
@Component
final class CrisisVigilance implements Vigilance, Urgency {
    private final Overlay overlay;

    CrisisVigilance(Overlay overlay) {
        this.overlay = overlay;
    }

    @Override
    public Optional<Demand> of(Case about) {
        var level = overlay.at(about.brand(), about.tags());
        var approver = level.approvers().stream().min(Comparator.naturalOrder());
        return level.eyes().isEmpty() && approver.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Demand(
                                level.eyes().orElse(1), approver.orElse(Role.APPROVER), "crisis"));
    }

    @Override
    public Optional<Duration> answerWithin(BrandId brand, Collection<String> tags) {
        return overlay.at(brand, tags).sla();
    }

    @Override
    public Optional<Duration> resolveWithin(BrandId brand, Collection<String> tags) {
        return overlay.at(brand, tags).resolve();
    }
}
