package app.haris.reply.draft;

import app.haris.team.MemberId;
import java.time.Instant;

/**
 * One member's eyes on one wording.
 *
 * @param hash of the wording that the member saw
 */
public record Approval(MemberId by, Instant at, String hash) {}
