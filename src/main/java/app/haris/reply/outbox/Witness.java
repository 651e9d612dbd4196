package app.haris.reply.outbox;

import app.haris.audit.Origin;
import app.haris.inbox.Actor;
import app.haris.reply.draft.Act;

/**
 * Who found out what became of a call.
 *
 * @param act whose verb the judge sets
 */
public record Witness(Act act) {
    /** The network answered the call. */
    static final Witness ANSWER = haris(Origin.NETWORK, "answer");

    /** The network answered after we had stopped to wait. */
    static final Witness LATE_ANSWER = haris(Origin.NETWORK, "late-answer");

    static final Witness READ_BACK = haris(Origin.NETWORK, "read-back");

    /** The process that made the call is gone. */
    static final Witness SILENCE = haris(Origin.CLOCK, "silence");

    /** A member looked at the network. */
    public static Witness of(Actor actor) {
        return new Witness(Act.of(actor, "told").fact("by", "member"));
    }

    private static Witness haris(Origin from, String how) {
        return new Witness(Act.ofHaris(from, "told").fact("by", how));
    }
}
