package app.haris.escalation;

import app.haris.inbox.Actor;
import app.haris.inbox.Outcome;
import app.haris.team.Away;
import app.haris.team.Deputies;
import app.haris.team.MemberId;
import java.time.Instant;
import java.util.Optional;

/** Who is away, by team.yml and by what members said since, and who stands in. */
public interface Absences {
    /** All that matters at or after a moment. */
    Deputies since(Instant moment);

    /** Says that the actor is away from now on; an absence that they said before is over. */
    Outcome<Away> leave(Instant until, Optional<MemberId> deputy, Actor actor);

    /** Ends what the actor said before; what team.yml says is ended there. */
    Outcome<Away> comeBack(Actor actor);
}
