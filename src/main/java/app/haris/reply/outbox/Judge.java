package app.haris.reply.outbox;

import app.haris.inbox.Cases;
import app.haris.reply.ReplyPublished;
import app.haris.reply.ReplyState;
import app.haris.reply.ReplyState.Open;
import app.haris.reply.ReplyState.Published;
import app.haris.reply.ReplyState.Sending;
import app.haris.reply.ReplyState.Underway;
import app.haris.reply.ReplyState.Unknown;
import app.haris.reply.draft.Act;
import app.haris.reply.draft.Drafts;
import app.haris.reply.draft.Ledger;
import app.haris.reply.draft.Reply;
import app.haris.social.Receipt;
import app.haris.social.RemoteId;
import app.haris.work.Agenda;
import app.haris.work.Job;
import app.haris.work.News;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Draws the consequences of what has become known of a call, whoever found it out: the call itself,
 * in time or late, reading back, or a member. In a transaction, under the case's lock.
 */
@Component
public final class Judge {
    private static final Logger LOG = LoggerFactory.getLogger(Judge.class);
    private static final Duration FIRST_LOOK = Duration.ofSeconds(1);

    private final Drafts drafts;
    private final Calls calls;
    private final Cases cases;
    private final Ledger ledger;
    private final Agenda agenda;
    private final News news;
    private final Tally tally;
    private final OutboxLimits limits;
    private final Clock clock;

    Judge(
            Drafts drafts,
            Calls calls,
            Cases cases,
            Ledger ledger,
            Agenda agenda,
            News news,
            Tally tally,
            OutboxLimits limits,
            Clock clock) {
        this.drafts = drafts;
        this.calls = calls;
        this.cases = cases;
        this.ledger = ledger;
        this.agenda = agenda;
        this.news = news;
        this.tally = tally;
        this.limits = limits;
        this.clock = clock;
    }

    /** Answers the reply as it stands then. */
    public Reply judge(UUID callId, Verdict verdict, Witness witness) {
        var call = calls.find(callId).orElseThrow();
        var reply = drafts.find(call.caseNumber(), call.revision()).orElseThrow();
        var act = witness.act().fact("attempt", callId);
        if (call.isSettled()) {
            return verdict instanceof Verdict.Published published
                            && !(call.verdict().get() instanceof Verdict.Published)
                    ? contradicted(reply, call, published, act)
                    : reply;
        }
        calls.save(call.judged(verdict));
        tally.failed(verdict);
        if (!(reply.state() instanceof Underway underway)) {
            throw new IllegalStateException(
                    "attempt %s is open, but revision %s:%d is %s"
                            .formatted(
                                    callId,
                                    reply.caseNumber(),
                                    reply.number(),
                                    reply.state().word()));
        }
        return follow(reply, underway, verdict, explained(act, verdict));
    }

    private Reply follow(Reply reply, Underway underway, Verdict verdict, Act act) {
        return switch (verdict) {
            case Verdict.Published(var receipt) ->
                    published(reply, underway.published(receipt, clock.instant()), act);
            case Verdict.NotSent(var reason, var retryAfter) ->
                    change(reply, again(reply, underway, retryAfter), act);
            case Verdict.Refused(var reason) -> change(reply, underway.refused(reason), act);
            case Verdict.Unknown(var reason) ->
                    underway instanceof Sending sending
                            ? lookFor(reply, sending.unknown(reason, clock.instant()), act)
                            : reply;
        };
    }

    private Reply published(Reply reply, Published published, Act act) {
        var receipt =
                published
                        .receipt()
                        .orElseGet(() -> new Receipt(new RemoteId("unseen-" + reply.key()), null));
        if (reply.wording().corrects().isPresent()) {
            return corrected(reply, published, act);
        }
        if (reply.isByHaris()) {
            cases.acknowledged(reply.caseNumber(), receipt, published.at());
        } else {
            cases.answered(reply.caseNumber(), receipt, published.at());
        }
        news.tell(new ReplyPublished(reply.caseNumber(), reply.number(), published.receipt()));
        return change(reply, published, act);
    }

    /** What was answered stays answered, when it was: only the words are others. */
    private Reply corrected(Reply reply, Published published, Act act) {
        var receipt =
                published
                        .receipt()
                        .or(() -> reply.wording().corrects().map(post -> new Receipt(post, null)));
        return change(reply, new Published(receipt, published.at()), act.called("corrected"));
    }

    private ReplyState again(Reply reply, Underway underway, Optional<Duration> retryAfter) {
        var tries = reply.passage().tries();
        return tries < limits.tries()
                ? underway.notSent(clock.instant().plus(Backoff.after(tries, retryAfter)))
                : underway.held("not-sent");
    }

    private Reply lookFor(Reply reply, Unknown unknown, Act act) {
        var call = calls.latest(reply.caseNumber(), reply.number()).orElseThrow();
        agenda.add(
                new Job(Settlement.NAME, call.id().toString(), unknown.since().plus(FIRST_LOOK)));
        return change(reply, unknown, act);
    }

    private Reply change(Reply reply, ReplyState next, Act act) {
        return ledger.change(reply, reply.become(next, clock.instant()), act);
    }

    /**
     * The text is there although it was settled that it is not: by a member who overlooked it, or a
     * network that broke its word. What has not left again stays.
     */
    private Reply contradicted(Reply reply, Call call, Verdict.Published verdict, Act act) {
        calls.save(call.judged(verdict));
        tally.contradicted();
        LOG.error(
                "revision {}:{} was settled as not sent, but attempt {} had published it",
                reply.caseNumber(),
                reply.number(),
                call.id());
        var told = explained(act, verdict).fact("contradicts", "not-sent");
        if (reply.state() instanceof Open open && verdict.receipt().isPresent()) {
            var found = open.foundPublished(verdict.receipt().get(), clock.instant());
            return published(reply, found, told);
        }
        ledger.note(reply, told);
        return reply;
    }

    private static Act explained(Act act, Verdict verdict) {
        var named = act.called(verdict.word());
        var reasoned = verdict.why().map(why -> named.words("reason", why)).orElse(named);
        return verdict.proof()
                .map(receipt -> reasoned.fact("receipt", receipt.id()))
                .orElse(reasoned);
    }
}
