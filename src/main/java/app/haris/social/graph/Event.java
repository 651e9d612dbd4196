package app.haris.social.graph;

import app.haris.social.Arrival;

/** One event of a call, as far as it could be read. */
public sealed interface Event {
    record News(Arrival arrival) implements Event {}

    /** It only hints at what happened; this must be asked for. */
    record Hint(String errand) implements Event {}

    /** It is as documented, and of no concern to a team. */
    record Passed(String why) implements Event {}

    /** It is not as documented. */
    record Odd(String why) implements Event {}
}
