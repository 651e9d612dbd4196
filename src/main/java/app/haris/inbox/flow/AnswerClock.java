package app.haris.inbox.flow;

import app.haris.inbox.Case;
import app.haris.inbox.Urgency;
import app.haris.social.BrandId;
import app.haris.team.ResponseTargets;
import app.haris.team.Team;
import app.haris.triage.Assessment;

import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * By when authors should hear from us: a rule's word counts before the target of the priority, a
 * crisis shortens both. It stands still while a case sleeps, and while it is the author's turn,
 * because nothing is due then.
 */
@Component
public final class AnswerClock {
    private final Team team;
    private final List<Urgency> urgencies;

    public AnswerClock(Team team, List<Urgency> urgencies) {
        this.team = team;
        this.urgencies = urgencies;
    }

    /**
     * By when the author should have an answer.
     *
     * @param isFirst whether we have not answered them yet
     */
    public Optional<Instant> answerBy(
            BrandId brand, Assessment means, boolean isFirst, Instant writtenAt) {
        var targets = team.targets();
        var target = targets.of(means.priority().word());
        var promised =
                means.sla()
                        .or(() -> isFirst ? target.first() : target.next().or(target::first))
                        .map(time -> targets.end(brand.value(), writtenAt, time));
        var urgent =
                urgencies.stream()
                        .flatMap(one -> one.answerWithin(brand, means.tags()).stream())
                        .map(writtenAt::plus);
        return Stream.concat(promised.stream(), urgent).min(Instant::compareTo);
    }

    /** The end of a time that stands still from one moment to another. */
    public Optional<Instant> moved(Case shown, Instant still, Instant on) {
        return shown.due().map(due -> targets().moved(shown.brand().value(), due, still, on));
    }

    /** When to warn of an end that comes near; empty where nobody wants to be warned. */
    Optional<Instant> warning(Instant due) {
        var warn = targets().warn();
        return warn.isPositive() ? Optional.of(due.minus(warn)) : Optional.empty();
    }

    private ResponseTargets targets() {
        return team.targets();
    }
}
