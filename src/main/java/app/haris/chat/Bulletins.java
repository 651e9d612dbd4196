package app.haris.chat;

import app.haris.team.MemberId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The store of what members were told, and of whom it was last seen that they are on call. */
public interface Bulletins {
    /** Keeps it, unless the member was told of the topic; whether it is new. */
    boolean add(Bulletin bulletin);

    boolean isTold(MemberId member, String topic);

    Optional<Bulletin> find(UUID id);

    /** What a member has not put away, the newest first. */
    List<Bulletin> unseen(MemberId member, Instant since);

    void see(UUID id, MemberId member, Instant at);

    void forgetBefore(Instant at);

    /** Whoever was on call at the last look. */
    Optional<Holder> holder(String schedule);

    void keep(Holder holder);

    /**
     * Who was on call.
     *
     * @param member absent where nobody was
     * @param entry the newest entry of the journal when the turn began
     */
    record Holder(String schedule, Optional<MemberId> member, Instant since, long entry) {}
}
