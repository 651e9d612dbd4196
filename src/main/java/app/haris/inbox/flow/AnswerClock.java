package app.haris.inbox.flow;

import app.haris.inbox.Case;
import app.haris.inbox.Resolution;
import app.haris.inbox.Urgency;
import app.haris.social.BrandId;
import app.haris.team.ResponseTargets;
import app.haris.team.Team;
import app.haris.triage.Assessment;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * By when authors should hear from us: a rule's word counts before the target of the priority, a
 * crisis shortens both. It stands still while a case sleeps. While it is the author's turn no
 * answer is due, and the time until the case should be done with stands still.
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

    /** By when a case that begins now should be done with. */
    Optional<Resolution> resolution(BrandId brand, Assessment means, Instant now) {
        var targets = targets();
        var promised =
                means.resolve()
                        .or(() -> targets.of(means.priority().word()).resolve())
                        .map(time -> targets.end(brand.value(), now, time));
        var urgent =
                urgencies.stream()
                        .flatMap(one -> one.resolveWithin(brand, means.tags()).stream())
                        .map(now::plus);
        return Stream.concat(promised.stream(), urgent)
                .min(Instant::compareTo)
                .map(by -> new Resolution(by, Optional.empty()));
    }

    /** The case with its times standing still from one moment to another. */
    public Case moved(Case shown, Instant still, Instant on) {
        var brand = shown.brand().value();
        return shown.due(shown.due().map(due -> targets().moved(brand, due, still, on)))
                .resolution(
                        shown.resolution()
                                .map(one -> one.isRunning() ? moved(brand, one, still, on) : one));
    }

    private Resolution moved(String brand, Resolution one, Instant still, Instant on) {
        return new Resolution(targets().moved(brand, one.by(), still, on), Optional.empty());
    }

    /** Nothing is due any more, or not now: it is the author's turn, or the case is closed. */
    public static Case stopped(Case shown, Instant at) {
        return shown.due(Optional.empty())
                .resolution(
                        shown.resolution()
                                .map(
                                        one ->
                                                one.isRunning()
                                                        ? new Resolution(one.by(), Optional.of(at))
                                                        : one));
    }

    /** The case is ours again: what was left of its time goes on. */
    public Case resumed(Case shown, Instant now) {
        var resolution =
                shown.resolution()
                        .map(
                                one ->
                                        one.still()
                                                .map(since -> on(shown, one, since, now))
                                                .orElse(one));
        return due(shown.resolution(resolution), Optional.empty());
    }

    private Resolution on(Case shown, Resolution one, Instant since, Instant now) {
        return moved(shown.brand().value(), one, since, now);
    }

    /** The case with the soonest of what is due already, an answer, and its end. */
    static Case due(Case shown, Optional<Instant> answer) {
        var end = shown.resolution().filter(Resolution::isRunning).map(Resolution::by);
        return shown.due(
                Stream.of(shown.due(), answer, end)
                        .flatMap(Optional::stream)
                        .min(Instant::compareTo));
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
