package app.haris.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.haris.audit.Journal.Verification;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How entries are chained, so that anybody can recompute it.
 *
 * <p>All hashes are SHA-256 over a sequence of texts, and written in lower-case hexadecimal. Each
 * text goes in as the length of its UTF-8 bytes, four bytes, big-endian, and then the bytes; so no
 * two sequences give the same input. A map goes in as the number of its entries, in decimal, and
 * then key and value of each, sorted by key as Java sorts strings.
 *
 * <ul>
 *   <li>The content hash is over: {@code haris content 1}, the salt (16 random bytes, hexadecimal),
 *       the content. An entry without content has an empty content hash and no salt.
 *   <li>The hash of an entry is over: {@code haris entry 1}, number, time (ISO 8601 in UTC, as
 *       {@link Instant#toString}, no finer than microseconds), who, from where (in lower case),
 *       what, the case's number (or an empty text), details, content hash, hash of the entry before
 *       (or an empty text).
 * </ul>
 *
 * <p>The salt goes with the content when it is erased: without it nobody can find out by trying
 * what a short erased text was.
 */
public final class Chain {
    private Chain() {}

    /** The next link, whose salt is empty if there is no content. */
    public static AuditEntry link(
            long number, Instant at, Deed deed, String salt, String previous) {
        var moment = at.truncatedTo(ChronoUnit.MICROS);
        var contentHash = deed.content().isEmpty() ? "" : hashOf(salt, deed.content());
        var open =
                new AuditEntry(
                        number,
                        moment,
                        deed.who(),
                        deed.from(),
                        deed.what(),
                        deed.caseNumber(),
                        deed.details(),
                        deed.content(),
                        deed.content().isEmpty() ? "" : salt,
                        contentHash,
                        "",
                        previous);
        return withHash(open, hashOf(open));
    }

    /**
     * Checks numbers, links and hashes, and the content of all entries that still have theirs.
     *
     * @param entries from the first on; read one by one, so there may be more than fit in memory
     */
    public static Verification verify(Iterator<AuditEntry> entries) {
        long number = 0;
        var previous = "";
        while (entries.hasNext()) {
            var entry = entries.next();
            number++;
            var fault = faultOf(entry, number, previous);
            if (fault.isPresent()) {
                return new Verification.Broken(number, fault.get());
            }
            previous = entry.hash();
        }
        return new Verification.Intact(number);
    }

    private static Optional<String> faultOf(AuditEntry entry, long number, String previous) {
        if (entry.number() != number) {
            return Optional.of("it is missing: the next one is number " + entry.number());
        }
        if (!entry.previous().equals(previous)) {
            return Optional.of("it does not follow from the entry before");
        }
        if (!entry.hash().equals(hashOf(entry))) {
            return Optional.of("it was changed after it was written");
        }
        if (!entry.isErased() && !entry.contentHash().equals(contentHashOf(entry))) {
            return Optional.of("its content was changed after it was written");
        }
        return Optional.empty();
    }

    private static String contentHashOf(AuditEntry entry) {
        return entry.salt().isEmpty() && entry.content().isEmpty()
                ? ""
                : hashOf(entry.salt(), entry.content());
    }

    private static String hashOf(String salt, Map<String, String> content) {
        return new Digest("haris content 1").add(salt).add(content).finish();
    }

    private static String hashOf(AuditEntry entry) {
        return new Digest("haris entry 1")
                .add(Long.toString(entry.number()))
                .add(entry.at().toString())
                .add(entry.who())
                .add(entry.from().word())
                .add(entry.what())
                .add(entry.caseNumber().map(Object::toString).orElse(""))
                .add(entry.details())
                .add(entry.contentHash())
                .add(entry.previous())
                .finish();
    }

    private static AuditEntry withHash(AuditEntry entry, String hash) {
        return new AuditEntry(
                entry.number(),
                entry.at(),
                entry.who(),
                entry.from(),
                entry.what(),
                entry.caseNumber(),
                entry.details(),
                entry.content(),
                entry.salt(),
                entry.contentHash(),
                hash,
                entry.previous());
    }

    private static final class Digest {
        private final MessageDigest sha256 = sha256();

        Digest(String kind) {
            add(kind);
        }

        Digest add(String text) {
            var bytes = text.getBytes(UTF_8);
            sha256.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, bytes.length));
            sha256.update(bytes);
            return this;
        }

        Digest add(Map<String, String> map) {
            add(Integer.toString(map.size()));
            new TreeMap<>(map).forEach((key, value) -> add(key).add(value));
            return this;
        }

        String finish() {
            return HexFormat.of().formatHex(sha256.digest());
        }

        private static MessageDigest sha256() {
            try {
                return MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java has SHA-256", e);
            }
        }
    }
}
