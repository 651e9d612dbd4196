package app.haris.reply.members;

import app.haris.inbox.Denial;
import app.haris.inbox.Outcome;
import app.haris.reply.ReleaseGate.Release;
import app.haris.reply.ReplyState;
import app.haris.reply.ReplyState.Approved;
import app.haris.reply.draft.Act;
import app.haris.reply.draft.Ledger;
import app.haris.reply.draft.Reply;
import app.haris.reply.draft.Revisions;
import app.haris.reply.outbox.Call;
import app.haris.reply.outbox.Calls;
import app.haris.reply.outbox.Judge;
import app.haris.reply.outbox.Verdict;
import app.haris.reply.outbox.Witness;
import app.haris.social.Receipt;
import app.haris.team.Role;
import app.haris.team.Team;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Decides what becomes of a reply: it goes, stays, or is known to have gone. */
@Component
final class Deciding {
    private static final int LONGEST_REASON = 1_000;

    /**
     * Nobody can have looked sooner. A click on an older card, about an attempt that was settled
     * and repeated meanwhile, must not count for the one that has just become unknown.
     */
    private static final Duration TIME_TO_LOOK = Duration.ofSeconds(10);

    private final Revisions revisions;
    private final Ledger ledger;
    private final Calls calls;
    private final Judge judge;
    private final Team team;

    Deciding(Revisions revisions, Ledger ledger, Calls calls, Judge judge, Team team) {
        this.revisions = revisions;
        this.ledger = ledger;
        this.calls = calls;
        this.judge = judge;
        this.team = team;
    }

    Outcome<Reply> reject(Scene scene, Reply reply, String why) {
        if (!scene.actor().member().may(Role.APPROVER)
                && !reply.authors().contains(scene.member())) {
            return Denials.of(Denial.needsRole(Role.APPROVER, team));
        }
        var reason = CleanText.of(why);
        if (!CleanText.isVisible(reason)) {
            return Denials.of(Denials.emptyReason());
        }
        if (!(reply.state() instanceof ReplyState.Open open)) {
            return Denials.of(Denials.wrongState(reply));
        }
        var shown =
                reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON);
        return change(
                scene,
                reply,
                open.rejected(scene.member(), shown),
                Act.of(scene.actor(), "rejected").words("why", shown));
    }

    /** A member who lets a held reply go has seen what it is held for. */
    Outcome<Reply> send(Scene scene, Reply reply) {
        var eyes = revisions.eyes(reply, scene.about());
        if (!eyes.areEnough()) {
            return Denials.of(Denials.notEnoughEyes(reply, eyes));
        }
        var word = new Release(scene.member(), scene.now());
        return switch (reply.state()) {
            case Approved approved -> released(scene, reply, approved.hastened(scene.now()), word);
            case ReplyState.Waiting waiting ->
                    released(scene, reply, waiting.released(scene.now()), word);
            case ReplyState other -> Denials.of(Denials.wrongState(reply));
        };
    }

    private Outcome<Reply> released(Scene scene, Reply reply, Approved next, Release word) {
        var act = Act.of(scene.actor(), "released");
        var told =
                reply.state() instanceof ReplyState.Held(var reason)
                        ? act.fact("held-for", reason)
                        : act;
        var after = reply.become(next, scene.now()).with(reply.passage().released(word));
        return new Outcome.Done<>(ledger.change(reply, after, told));
    }

    Outcome<Reply> stop(Scene scene, Reply reply) {
        return reply.state() instanceof Approved approved
                ? change(
                        scene,
                        reply,
                        approved.stopped(scene.member()),
                        Act.of(scene.actor(), "stopped"))
                : Denials.of(Denials.wrongState(reply));
    }

    private Outcome<Reply> change(Scene scene, Reply reply, ReplyState next, Act act) {
        return new Outcome.Done<>(ledger.change(reply, reply.become(next, scene.now()), act));
    }

    Outcome<Reply> confirmPublished(Scene scene, Reply reply, Optional<Receipt> receipt) {
        return new Outcome.Done<>(
                judge.judge(
                        latest(reply).id(),
                        new Verdict.Published(receipt),
                        Witness.of(scene.actor())));
    }

    Outcome<Reply> sendAgain(Scene scene, Reply reply) {
        var call = latest(reply);
        var lookedAt = reply.changedAt().plus(TIME_TO_LOOK);
        if (call.mayStillLand(scene.now()) || lookedAt.isAfter(scene.now())) {
            return Denials.of(Denials.callUnderWay(reply));
        }
        var eyes = revisions.eyes(reply, scene.about());
        if (!eyes.areEnough()) {
            return Denials.of(Denials.notEnoughEyes(reply, eyes));
        }
        var unsent =
                judge.judge(
                        call.id(), Verdict.notSent("said-by-member"), Witness.of(scene.actor()));
        return send(scene, unsent);
    }

    private Call latest(Reply reply) {
        return calls.latest(reply.caseNumber(), reply.number()).orElseThrow();
    }
}
