package app.haris.social.sandbox;

import app.haris.social.RemoteId;
import java.time.Duration;
import java.util.Optional;

/** What comes back over the wire from the sandbox network. */
sealed interface Answer {
    /** 2xx, with the id of what is meant. */
    record Done(RemoteId id) implements Answer {}

    /**
     * Another status.
     *
     * @param problem a word that says why, as networks send beside the status
     */
    record Failed(int status, String problem, Optional<Duration> retryAfter) implements Answer {}

    /** The connection broke after the request was written. */
    record Reset() implements Answer {}

    /** The caller's patience ended first. */
    record TimedOut() implements Answer {}
}
