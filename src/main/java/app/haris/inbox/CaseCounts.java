package app.haris.inbox;

/**
 * How many cases the inbox's views hold, each counted up to {@value #MOST}: nobody needs to know it
 * more exactly, and counting a million takes long.
 */
public record CaseCounts(long open, long unclaimed, long mine, long late, long snoozed) {
    public static final int MOST = 1_000;
}
