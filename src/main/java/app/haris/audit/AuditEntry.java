package app.haris.audit;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * One link of the journal's chain.
 *
 * @param number 1, 2, 3 … without gaps
 * @param content what has not been erased
 * @param hash SHA-256, hexadecimal, over this entry and {@code previous}
 */
public record AuditEntry(
        long number,
        Instant at,
        String who,
        Origin from,
        String what,
        Optional<Long> caseNumber,
        Map<String, String> details,
        Map<String, String> content,
        String hash,
        String previous) {}
