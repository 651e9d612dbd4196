package app.haris.chat.digest;

import app.haris.audit.Journal;
import app.haris.chat.Bulletins;
import app.haris.chat.Bulletins.Holder;
import app.haris.escalation.Absences;
import app.haris.escalation.OnCall;
import app.haris.escalation.OnCall.Turn;
import app.haris.storage.Transactions;
import app.haris.team.DutyRoster.Gap;
import app.haris.team.Member;
import app.haris.team.Role;
import app.haris.team.Team;
import app.haris.work.Job;
import app.haris.work.JobName;
import app.haris.work.Patrol;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Looks every minute who is on call and what time it is for whom. A turn may end by the clock, by a
 * swap, an absence or a change of team.yml: whoever it is then is told, however it came about.
 */
@Component
final class Watchman implements Patrol {
    private static final JobName NAME = new JobName("duty-watch");
    private static final Duration EVERY = Duration.ofMinutes(1);

    /** A digest that could not be sent for so long, as in an outage, is left out. */
    private static final Duration STALE = Duration.ofHours(1);

    /** Long enough before for somebody to be found, short enough to be sure. */
    private static final Duration AHEAD = Duration.ofDays(3);

    private static final Duration KEPT = Duration.ofDays(30);

    private final OnCall onCall;
    private final Absences absences;
    private final Newspaper newspaper;
    private final Post post;
    private final Bulletins bulletins;
    private final Team team;
    private final Tools tools;

    /** What any worker needs besides. */
    @Component
    record Tools(Transactions transactions, Journal journal, Clock clock) {}

    Watchman(
            OnCall onCall,
            Absences absences,
            Newspaper newspaper,
            Post post,
            Bulletins bulletins,
            Team team,
            Tools tools) {
        this.onCall = onCall;
        this.absences = absences;
        this.newspaper = newspaper;
        this.post = post;
        this.bulletins = bulletins;
        this.team = team;
        this.tools = tools;
    }

    @Override
    public JobName name() {
        return NAME;
    }

    @Override
    public Next run(Job job) {
        var now = tools.clock().instant();
        for (var schedule : team.schedules()) {
            tools.transactions().run(() -> lookAtTurn(schedule, now));
            tools.transactions().run(() -> lookAtGaps(schedule, now));
        }
        for (var member : team.members()) {
            lookAtClock(member, now);
        }
        tools.transactions().run(() -> bulletins.forgetBefore(now.minus(KEPT)));
        return new Next.Again(now.plus(EVERY));
    }

    private void lookAtTurn(String schedule, Instant now) {
        var member = onCall.at(schedule, now).map(Turn::member);
        var before = bulletins.holder(schedule);
        if (before.map(Holder::member).equals(Optional.of(member))) {
            return;
        }
        bulletins.keep(new Holder(schedule, member, now, tools.journal().last()));
        before.ifPresent(
                last ->
                        member.flatMap(team::find)
                                .ifPresent(reader -> handOver(reader, schedule, last, now)));
    }

    private void handOver(Member reader, String schedule, Holder last, Instant now) {
        post.send(
                reader,
                "handover:" + schedule + ":" + now.getEpochSecond(),
                newspaper.handover(reader, schedule, last, now));
    }

    private void lookAtGaps(String schedule, Instant now) {
        var horizon = now.plus(AHEAD);
        for (var gap : onCall.gaps(schedule, now, horizon)) {
            var topic = "gap:" + schedule + ":" + name(gap, now, horizon);
            team.holders(Role.LEAD)
                    .forEach(lead -> post.send(lead, topic, newspaper.gap(lead, schedule, gap)));
        }
    }

    /** A gap that has begun, or does not end, looks another at each look, and is the same. */
    private static String name(Gap gap, Instant now, Instant horizon) {
        if (gap.from().isAfter(now)) {
            return "from-" + gap.from().getEpochSecond();
        }
        return gap.to().isBefore(horizon)
                ? "to-" + gap.to().getEpochSecond()
                : "day-" + now.getEpochSecond() / Duration.ofDays(1).toSeconds();
    }

    private void lookAtClock(Member member, Instant now) {
        for (var time : team.digests()) {
            var due = last(time, member, now);
            var topic = "digest:" + due.getEpochSecond();
            if (due.plus(STALE).isAfter(now)
                    && isThere(member, now)
                    && !bulletins.isTold(member.id(), topic)) {
                tools.transactions()
                        .run(
                                () ->
                                        newspaper
                                                .digest(member)
                                                .ifPresent(said -> post.send(member, topic, said)));
            }
        }
    }

    private boolean isThere(Member member, Instant now) {
        return team.isAtWork(member, now)
                && !team.isQuiet(member, now)
                && absences.since(now).absence(member.id(), now).isEmpty();
    }

    /** When it was last that time of day where the member lives. */
    private Instant last(LocalTime time, Member member, Instant now) {
        var zone = team.zone(member);
        var today = now.atZone(zone).toLocalDate();
        var due = today.atTime(time).atZone(zone).toInstant();
        return due.isAfter(now) ? today.minusDays(1).atTime(time).atZone(zone).toInstant() : due;
    }
}
