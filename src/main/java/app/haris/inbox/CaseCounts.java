package app.haris.inbox;

/** How many cases the inbox's views hold. */
public record CaseCounts(long open, long unclaimed, long mine, long late, long snoozed) {}
