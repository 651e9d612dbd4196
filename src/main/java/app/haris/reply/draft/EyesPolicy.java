package app.haris.reply.draft;

import app.haris.reply.Eyes;
import app.haris.reply.ReplyState;
import app.haris.team.MemberId;
import app.haris.team.Role;
import app.haris.team.Team;
import app.haris.triage.EyesNeeded;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * How many eyes a reply needs and which count: a pure function of the reply, the rules and the team
 * as they stand now.
 *
 * <p>The strictest of all who ask is heard. Nobody asks for none, but for a template that was
 * itself approved to go without.
 */
public final class EyesPolicy {
    private static final EyesNeeded AS_TEMPLATE = new EyesNeeded(0, List.of("template"));

    private final Team team;
    private final Role approver;
    private final Instant now;

    public EyesPolicy(Team team, Instant now) {
        this(team, Role.APPROVER, now);
    }

    /** Where only the eyes of a role, or a higher one, count. */
    public EyesPolicy(Team team, Role approver, Instant now) {
        this.team = team;
        this.approver = approver;
        this.now = now;
    }

    /**
     * Counts the eyes of a reply.
     *
     * @param rules what rules ask for now
     * @param exempt whether the text still is, to the letter, a template that goes without eyes
     */
    public Eyes judge(Reply reply, EyesNeeded rules, boolean exempt) {
        if (hasLeft(reply.state())) {
            var then = reply.basis().asked();
            return new Eyes(then.needed(), then.why(), given(reply));
        }
        var asked = reply.basis().asked().and(rules);
        var demand = exempt && asked.needed() == 0 ? AS_TEMPLATE : asked.and(teams(reply));
        return new Eyes(demand.needed(), demand.why(), given(reply));
    }

    private EyesNeeded teams(Reply reply) {
        var policy = team.policy();
        var all = new EyesNeeded(Math.max(1, policy.eyes()), List.of("team"));
        return reply.authors().stream()
                .flatMap(author -> team.find(author).stream())
                .map(policy::eyesFor)
                .filter(needed -> needed > all.needed())
                .max(Comparator.naturalOrder())
                .map(needed -> new EyesNeeded(needed, List.of("drafter")))
                .orElse(all);
    }

    private List<MemberId> given(Reply reply) {
        return reply.approvals().stream()
                .filter(approval -> counts(approval, reply))
                .map(Approval::by)
                .distinct()
                .toList();
    }

    /** Once it has left, what counted then counts for ever. */
    private boolean counts(Approval approval, Reply reply) {
        return approval.hash().equals(reply.hash())
                && (hasLeft(reply.state())
                        || (isFresh(approval)
                                && mayApprove(approval.by())
                                && isForeign(approval.by(), reply)));
    }

    private static boolean hasLeft(ReplyState state) {
        return switch (state) {
            case ReplyState.Sending sending -> true;
            case ReplyState.Published published -> true;
            case ReplyState.Refused refused -> true;
            case ReplyState.Unknown unknown -> false;
            case ReplyState.Open open -> false;
            case ReplyState.Rejected rejected -> false;
            case ReplyState.Superseded superseded -> false;
        };
    }

    private boolean isFresh(Approval approval) {
        var expiry = team.policy().approvalExpiry();
        return !expiry.isPositive() || approval.at().plus(expiry).isAfter(now);
    }

    private boolean mayApprove(MemberId member) {
        return team.find(member).filter(found -> found.may(approver)).isPresent();
    }

    /**
     * An author's eyes see what they expect, so they do not count: unless the team is one person.
     */
    public boolean isForeign(MemberId member, Reply reply) {
        return team.policy().selfApproval() || !reply.authors().contains(member);
    }
}
