package app.haris.triage.linear;

/** Hashes of texts, the same on every machine and in every version. */
final class Hash {
    /** FNV-1a, 64 bits: http://www.isthe.com/chongo/tech/comp/fnv/ (2026-11). */
    private static final long START = 0xCBF29CE484222325L;

    private static final long FACTOR = 0x100000001B3L;

    private Hash() {}

    static long of(CharSequence text) {
        return of(START, text, 0, text.length());
    }

    /** Continues a hash with a part of a text. */
    static long of(long start, CharSequence text, int from, int to) {
        var hash = start;
        for (var i = from; i < to; i++) {
            hash = (hash ^ text.charAt(i)) * FACTOR;
        }
        return hash;
    }

    static long and(long hash, long other) {
        return (hash ^ other) * FACTOR;
    }

    /** A place among {@code 2^bits}; FNV's low bits alone are not spread well enough. */
    static int place(long hash, int bits) {
        var mixed = (hash ^ (hash >>> 32)) * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> (Long.SIZE - bits));
    }
}
