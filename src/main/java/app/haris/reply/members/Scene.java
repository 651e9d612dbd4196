package app.haris.reply.members;

import app.haris.inbox.Actor;
import app.haris.inbox.Case;
import app.haris.reply.draft.Reply;
import app.haris.team.MemberId;
import java.time.Instant;
import java.util.List;

/**
 * A case under its lock, and who wants something done to it.
 *
 * @param actor as team.yml has the member now
 * @param replies oldest first
 */
record Scene(Case about, List<Reply> replies, Actor actor, Instant now) {
    MemberId member() {
        return actor.member().id();
    }

    /** The newest revision of each draft. */
    List<Reply> newest() {
        return replies.stream().filter(this::isNewest).toList();
    }

    boolean isNewest(Reply reply) {
        return newestOf(reply).number() == reply.number();
    }

    Reply newestOf(Reply reply) {
        return replies.stream()
                .filter(other -> other.draft() == reply.draft())
                .reduce((earlier, later) -> later)
                .orElse(reply);
    }

    int nextRevision() {
        return replies.isEmpty() ? 1 : replies.getLast().number() + 1;
    }

    int nextDraft() {
        return 1 + replies.stream().mapToInt(Reply::draft).max().orElse(0);
    }
}
