package app.haris.inbox;

import app.haris.audit.Origin;
import app.haris.team.MemberId;
import java.time.Instant;

/**
 * Something that a member wrote for the team; it never leaves.
 *
 * @param from where it was written, and thus where it need not be told
 */
public record Note(MemberId by, String text, Instant at, Origin from) {}
