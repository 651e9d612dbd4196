package app.haris.escalation;

import app.haris.inbox.Actor;
import app.haris.inbox.Outcome;
import app.haris.team.DutyRoster.Gap;
import app.haris.team.MemberId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Who is on call by the duty rosters of team.yml, and by what members agreed on since. */
public interface OnCall {
    /** Whoever is on call, unless nobody is: a roster may name somebody who has left. */
    Optional<Turn> at(String schedule, Instant moment);

    /** What is coming: each change from a moment on, until another. */
    List<Turn> between(String schedule, Instant from, Instant to);

    /** When nobody is on call, from a moment on until another. */
    List<Gap> gaps(String schedule, Instant from, Instant to);

    /** Puts a member on call for a while in the place of whoever it would be. */
    Outcome<Turn> override(String schedule, MemberId member, Instant from, Instant to, Actor actor);

    /** Asks another member to take over from now until the end of one's own turn. */
    Outcome<Turn> askToSwap(String schedule, MemberId other, Actor actor);

    /** Takes over, as one was asked to. */
    Outcome<Turn> agree(String schedule, Actor actor);

    /**
     * A time on call; its end does not belong to it.
     *
     * @param byRoster whether it is the roster's own, not an override
     */
    record Turn(String schedule, MemberId member, Instant from, Instant to, boolean byRoster) {}
}
