package app.haris.teaching;

import app.haris.social.BrandId;
import app.haris.triage.Task;
import java.time.Instant;
import java.util.UUID;

/**
 * A model of a brand's own, and why it was adopted.
 *
 * @param learned from how many lessons
 * @param heldBack on how many other lessons it was compared with the one in use before
 * @param rightBefore how many of these that one read as the team does
 * @param right how many this one
 * @param rolledBack whether a member has taken it out of use
 */
public record TaughtModel(
        UUID id,
        BrandId brand,
        Task task,
        Instant madeAt,
        int learned,
        int heldBack,
        int rightBefore,
        int right,
        boolean rolledBack) {}
