package app.haris.crisis;

import app.haris.escalation.CrisisLevel;
import java.time.Instant;
import java.util.Optional;

/**
 * The level of a scope as it stands.
 *
 * @param setBy a member's id
 * @param until when somebody is reminded that it still stands
 * @param shutAt when the gate was last shut: what was approved before asks again, even after it has
 *     opened
 */
public record Standing(
        Scope scope,
        CrisisLevel level,
        String reason,
        String setBy,
        Instant since,
        Optional<Instant> until,
        Optional<Instant> shutAt) {}
