package app.haris.audit;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * One link of the journal's chain.
 *
 * @param number 1, 2, 3 … without gaps
 * @param content what has not been erased
 * @param salt hexadecimal; empty if there never was content, or it has been erased
 * @param contentHash SHA-256, hexadecimal, over salt and content; empty if there never was content
 * @param hash SHA-256, hexadecimal, over this entry and {@code previous}, as {@link Chain} has it
 * @param previous the hash of the entry before; empty for the first
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
        String salt,
        String contentHash,
        String hash,
        String previous) {
    public AuditEntry {
        details = Map.copyOf(details);
        content = Map.copyOf(content);
    }

    /** Whether there was content that has been erased. */
    public boolean isErased() {
        return !contentHash.isEmpty() && salt.isEmpty() && content.isEmpty();
    }
}
