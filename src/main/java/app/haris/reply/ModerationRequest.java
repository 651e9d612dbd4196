package app.haris.reply;

import app.haris.social.Moderation;
import app.haris.social.RemoteId;
import app.haris.team.MemberId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A like, hiding or deletion that a member asked for.
 *
 * @param outcome done, not-done, refused or unknown; absent while it is under way
 */
public record ModerationRequest(
        UUID id,
        Moderation moderation,
        RemoteId target,
        MemberId by,
        Instant at,
        Optional<String> outcome,
        Optional<String> reason) {}
