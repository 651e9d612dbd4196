package app.haris.reply.members;

import app.haris.reply.ReplyState;
import app.haris.team.Role;
import java.util.function.Predicate;

/**
 * What a member may do to a revision.
 *
 * @param role who may
 * @param isOnward whether it brings the reply nearer to the network, which a case that was merged
 *     away no longer does
 * @param permits in which state
 */
record Verb(Role role, boolean isOnward, Predicate<ReplyState> permits) {
    static final Verb EDIT = new Verb(Role.MEMBER, true, Verb::isEditable);
    static final Verb APPROVE = new Verb(Role.APPROVER, true, Verb::isApprovable);
    static final Verb WITHDRAW = new Verb(Role.MEMBER, false, Verb::isApprovable);
    static final Verb REJECT =
            new Verb(Role.MEMBER, false, state -> state instanceof ReplyState.Open);
    static final Verb SEND = new Verb(Role.MEMBER, true, Verb::isOnItsWay);
    static final Verb STOP =
            new Verb(Role.MEMBER, false, state -> state instanceof ReplyState.Approved);
    static final Verb CONFIRM =
            new Verb(Role.MEMBER, false, state -> state instanceof ReplyState.Unknown);
    static final Verb SEND_AGAIN =
            new Verb(Role.APPROVER, true, state -> state instanceof ReplyState.Unknown);

    private static boolean isEditable(ReplyState state) {
        return switch (state) {
            case ReplyState.Open open -> true;
            case ReplyState.Rejected rejected -> true;
            case ReplyState.Refused refused -> true;
            case ReplyState.Superseded superseded -> false;
            case ReplyState.Underway underway -> false;
            case ReplyState.Published published -> true;
        };
    }

    /** An unknown reply may have to be sent again, when earlier eyes have expired. */
    private static boolean isApprovable(ReplyState state) {
        return state instanceof ReplyState.Open || state instanceof ReplyState.Unknown;
    }

    private static boolean isOnItsWay(ReplyState state) {
        return state instanceof ReplyState.Approved || state instanceof ReplyState.Waiting;
    }
}
