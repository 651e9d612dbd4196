package app.haris.social;

/** Tells that a source that had alarmed is well again. */
public record SourceRecovered(AccountId account) {}
