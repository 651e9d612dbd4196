package app.haris.inbox;

/**
 * A case is no longer as its card shows it.
 *
 * @param version of the case after the change
 * @param what the past-tense verb of the journal
 */
public record CaseChanged(CaseNumber number, long version, String what) {}
