package app.haris.social;

import java.time.Instant;

/**
 * Tells that a source has been in trouble for too long, or needs a person at once; again if another
 * reason for a person comes up before it has recovered.
 */
public record SourceAlarmed(AccountId account, Trouble trouble, Instant since) {}
