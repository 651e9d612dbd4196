package app.haris.escalation;

import java.util.UUID;

/**
 * A run is not as it was.
 *
 * @param what the past-tense verb of the journal
 */
public record RunChanged(UUID run, String what) {}
