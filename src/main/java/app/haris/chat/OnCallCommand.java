package app.haris.chat;

import app.haris.team.MemberId;
import java.time.Duration;
import java.util.Optional;

/** About who is on call, and who is away. */
public sealed interface OnCallCommand extends Command {
    /** Who is on call. */
    record WhoIsOnCall() implements OnCallCommand {}

    /** Puts a member on call for a while. */
    record OverrideOnCall(String schedule, MemberId member, Duration time)
            implements OnCallCommand {}

    /** Asks another member to take over; without one, takes over as one was asked to. */
    record SwapOnCall(String schedule, Optional<MemberId> other) implements OnCallCommand {}

    /** The actor is away for a while, and somebody stands in. */
    record GoAway(Duration time, Optional<MemberId> deputy) implements OnCallCommand {}

    record ComeBack() implements OnCallCommand {}

    /**
     * Where the actor's turns can be subscribed to.
     *
     * @param isNew whether the address that there was ends
     */
    record ShowCalendar(boolean isNew) implements OnCallCommand {}
}
