package app.haris.social.json;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Makes text of bytes so that every database can store it.
 *
 * <p>PostgreSQL stores neither NUL nor half a surrogate pair, and senders produce both. They become
 * U+FFFD, in the text and in the JSON that is kept, so that nothing else of the interaction is
 * lost. Bytes that are not UTF-8 are refused instead: they come from a wrong encoding, and every
 * accented letter would be lost unseen.
 */
final class Utf8Text {
    private static final char REPLACEMENT = '\ufffd';

    private Utf8Text() {}

    /**
     * Decodes JSON and mends it.
     *
     * @throws BadField if the bytes are not UTF-8
     */
    static String decode(byte[] json) {
        var text = new String(json, StandardCharsets.UTF_8);
        if (text.indexOf(REPLACEMENT) >= 0) {
            requireUtf8(json);
        }
        if (text.startsWith("\ufeff")) {
            text = text.substring(1);
        }
        return mendEscapes(text.replace('\0', REPLACEMENT));
    }

    private static void requireUtf8(byte[] json) {
        var decoder = StandardCharsets.UTF_8.newDecoder();
        var in = ByteBuffer.wrap(json);
        var out = CharBuffer.allocate(json.length);
        for (; ; ) {
            var result = decoder.decode(in, out, true);
            if (!result.isError()) {
                return;
            }
            if (!isEncodedSurrogate(in)) {
                throw new BadField("$", "is not UTF-8: see byte " + (in.position() + 1));
            }
            in.position(in.position() + 3);
            decoder.reset();
        }
    }

    /** Half a surrogate pair written as three bytes, as some platforms' strings come out. */
    private static boolean isEncodedSurrogate(ByteBuffer in) {
        int at = in.position();
        return in.remaining() >= 3
                && in.get(at) == (byte) 0xed
                && (in.get(at + 1) & 0xe0) == 0xa0
                && (in.get(at + 2) & 0xc0) == 0x80;
    }

    /** Escapes stand in strings only, so that a scan finds them without reading the JSON. */
    private static String mendEscapes(String json) {
        int backslash = json.indexOf('\\');
        if (backslash < 0) {
            return json;
        }
        StringBuilder mended = null;
        int at = backslash;
        while (at >= 0) {
            int unit = escapedUnit(json, at);
            int next = at + (unit < 0 ? 2 : 6);
            if (unit >= 0 && Character.isHighSurrogate((char) unit)) {
                int low = escapedUnit(json, next);
                if (low >= 0 && Character.isLowSurrogate((char) low)) {
                    at = json.indexOf('\\', next + 6);
                    continue;
                }
            }
            if (unit == 0 || (unit > 0 && Character.isSurrogate((char) unit))) {
                mended = mended == null ? new StringBuilder(json) : mended;
                mended.replace(at, at + 6, "\\ufffd");
            }
            at = json.indexOf('\\', next);
        }
        return mended == null ? json : mended.toString();
    }

    /** The UTF-16 unit that is escaped at a place, or -1 where there is no such escape. */
    private static int escapedUnit(String json, int at) {
        if (at + 6 > json.length() || json.charAt(at) != '\\' || json.charAt(at + 1) != 'u') {
            return -1;
        }
        int unit = 0;
        for (int i = at + 2; i < at + 6; i++) {
            int digit = Character.digit(json.charAt(i), 16);
            if (digit < 0) {
                return -1;
            }
            unit = unit * 16 + digit;
        }
        return unit;
    }
}
