package app.haris.reply.members;

import app.haris.inbox.Outcome;
import app.haris.reply.ReplyState;
import app.haris.reply.draft.Act;
import app.haris.reply.draft.Approval;
import app.haris.reply.draft.ApprovalExpiry;
import app.haris.reply.draft.Drafts;
import app.haris.reply.draft.Ledger;
import app.haris.reply.draft.Reply;
import app.haris.reply.draft.Revisions;
import app.haris.team.Team;
import java.util.ArrayList;
import org.springframework.stereotype.Component;

/** Gives eyes to a draft and takes them back. */
@Component
final class Approving {
    private final Drafts drafts;
    private final Revisions revisions;
    private final Ledger ledger;
    private final ApprovalExpiry expiry;
    private final Team team;

    Approving(Drafts drafts, Revisions revisions, Ledger ledger, ApprovalExpiry expiry, Team team) {
        this.drafts = drafts;
        this.revisions = revisions;
        this.ledger = ledger;
        this.expiry = expiry;
        this.team = team;
    }

    Outcome<Reply> approve(Scene scene, Reply reply) {
        if (!revisions.policy().isForeign(scene.member(), reply)) {
            return Denials.of(Denials.ownDraft(reply));
        }
        var given = revisions.eyes(reply, scene.about()).given();
        return new Outcome.Done<>(given.contains(scene.member()) ? reply : seen(scene, reply));
    }

    private Reply seen(Scene scene, Reply reply) {
        var approval = new Approval(scene.member(), scene.now(), reply.hash());
        drafts.approve(reply, approval);
        expiry.watch(reply, approval);
        var others = new ArrayList<>(reply.approvals());
        others.removeIf(other -> other.by().equals(scene.member()));
        others.add(approval);
        var approved = reply.with(others);
        var eyes = revisions.eyes(approved, scene.about());
        var act =
                Act.of(scene.actor(), "approved")
                        .fact("eyes-given", eyes.given().size())
                        .fact("eyes-needed", eyes.needed());
        if (approved.state() instanceof ReplyState.Drafted drafted && eyes.areEnough()) {
            var sendAt = scene.now().plus(team.policy().undo());
            return ledger.change(
                    approved, approved.become(drafted.approved(sendAt), scene.now()), act);
        }
        ledger.note(approved, act);
        return approved;
    }

    /** Approves one draft, and sets the case's other drafts aside, whose way is still open. */
    Outcome<Reply> choose(Scene scene, Reply chosen) {
        return approve(scene, chosen)
                .map(
                        approved -> {
                            scene.newest().stream()
                                    .filter(other -> other.draft() != chosen.draft())
                                    .forEach(other -> setAside(scene, other));
                            return approved;
                        });
    }

    private void setAside(Scene scene, Reply other) {
        if (other.state() instanceof ReplyState.Open open) {
            ledger.change(
                    other,
                    other.become(open.superseded(), scene.now()),
                    Act.of(scene.actor(), "superseded"));
        }
    }

    Outcome<Reply> withdraw(Scene scene, Reply reply) {
        if (reply.approvals().stream().noneMatch(one -> one.by().equals(scene.member()))) {
            return Denials.of(Denials.notApproved(reply));
        }
        drafts.withdraw(reply, scene.member());
        var left =
                reply.approvals().stream()
                        .filter(approval -> !approval.by().equals(scene.member()))
                        .toList();
        return new Outcome.Done<>(
                lapsed(scene, reply.with(left), Act.of(scene.actor(), "withdrew")));
    }

    /** Back to a draft if the eyes that are left are not enough. */
    private Reply lapsed(Scene scene, Reply reply, Act act) {
        if (reply.state() instanceof ReplyState.Approved approved
                && !revisions.eyes(reply, scene.about()).areEnough()) {
            return ledger.change(reply, reply.become(approved.lapsed(), scene.now()), act);
        }
        ledger.note(reply, act);
        return reply;
    }
}
