package app.haris.escalation.duty;

import app.haris.escalation.Cause;
import app.haris.escalation.Escalations;
import app.haris.inbox.Case;
import app.haris.inbox.CaseNumber;
import app.haris.inbox.Cases;
import app.haris.inbox.Inbox;
import app.haris.reply.Replies;
import app.haris.reply.ReplyState;
import app.haris.team.Team;
import app.haris.work.Job;
import app.haris.work.JobName;
import app.haris.work.Worker;
import app.haris.work.Worker.Next;
import java.time.Clock;
import java.util.Comparator;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Starts chains for cases: because a rule says so, because they are late, or unclear. */
@Configuration(proxyBeanMethods = false)
class Starting {
    /** A chain that a rule names starts once for each time that the rule begins to name it. */
    @Bean
    Worker startsByRule(Escalations escalations, Cases cases) {
        return new ForCase(
                Inbox.ESCALATE,
                job -> {
                    cases.find(number(job))
                            .filter(found -> !found.isClosed())
                            .ifPresent(found -> byRule(found, escalations));
                    return new Next.Done();
                });
    }

    private static void byRule(Case found, Escalations escalations) {
        var cause = new Cause.OfCase(found.number());
        found.assessment()
                .escalate()
                .filter(chain -> isNew(found, chain, escalations))
                .ifPresent(chain -> escalations.start(cause, chain, "rule"));
    }

    /** A job may run twice; the chain must not be counted twice for it. */
    private static boolean isNew(Case found, String chain, Escalations escalations) {
        return escalations.of(found.number()).stream()
                .map(Escalations.Progress::run)
                .filter(run -> run.chain().name().equals(chain) && run.reason().equals("rule"))
                .noneMatch(run -> !run.startedAt().isBefore(found.lastReceivedAt()));
    }

    @Bean
    Worker startsWhenLate(Escalations escalations, Cases cases, Team team, Clock clock) {
        return new ForCase(
                CaseNews.LATE,
                job -> {
                    var number = number(job);
                    team.targets()
                            .lateChain()
                            .filter(_ -> isLate(cases, number, clock))
                            .ifPresent(
                                    chain ->
                                            escalations.start(
                                                    new Cause.OfCase(number), chain, "late"));
                    return new Next.Done();
                });
    }

    private static boolean isLate(Cases cases, CaseNumber number, Clock clock) {
        return cases.find(number)
                .filter(found -> !found.isClosed() && found.isOverdue(clock.instant()))
                .isPresent();
    }

    @Bean
    Worker startsWhenUnknown(Escalations escalations, Replies replies, Chains chains, Clock clock) {
        return new ForCase(
                CaseNews.UNKNOWN,
                job -> {
                    var number = number(job);
                    var since =
                            replies.of(number).stream()
                                    .map(revision -> revision.state())
                                    .filter(ReplyState.Unknown.class::isInstance)
                                    .map(state -> ((ReplyState.Unknown) state).since())
                                    .min(Comparator.naturalOrder());
                    var file = chains.file();
                    since.filter(at -> !at.plus(file.unknownAfter()).isAfter(clock.instant()))
                            .flatMap(_ -> file.unknown())
                            .ifPresent(
                                    chain ->
                                            escalations.start(
                                                    new Cause.OfCase(number), chain, "unknown"));
                    return new Next.Done();
                });
    }

    private static CaseNumber number(Job job) {
        return new CaseNumber(Long.parseLong(job.key().split(":", 2)[0]));
    }

    private record ForCase(JobName name, Function<Job, Next> deed) implements Worker {
        @Override
        public Next run(Job job) {
            return deed.apply(job);
        }
    }
}
