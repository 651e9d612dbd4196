package app.haris.chat;

import app.haris.chat.Presence.Present;
import app.haris.inbox.CaseNumber;
import app.haris.team.MemberId;
import java.time.Instant;
import java.util.List;

/** The rows behind {@link Presence}: one for each member, case and surface. */
public interface Presences {
    /** Notes that a member is there, until a time. */
    void put(Present present, String surface, Instant until);

    void remove(CaseNumber number, MemberId member, String surface);

    /** Everybody at a case, each once, by name of the member. */
    List<Present> at(CaseNumber number, Instant now);

    /** Everybody at any case, by case and member. */
    List<Present> everywhere(Instant now);

    void removeUntil(Instant time);
}
