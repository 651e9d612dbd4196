package app.haris.social;

/** Tells that a source that had alarmed gives news again. */
public record SourceRecovered(AccountId account) {}
