package app.haris.social.webhook.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.Semaphore;

/** Reads what strangers send, in bounded memory: who sends it is known only when it is read. */
final class Bodies {
    /** Meta puts up to 1,000 changes in a call, X one event; both are far below. */
    static final int LARGEST = 4 << 20;

    private static final int SMALL = 64 << 10;

    /** Four at once hold 16 MiB. */
    private static final int MOST_LARGE = 4;

    private final Semaphore large = new Semaphore(MOST_LARGE);

    /** What was read. */
    sealed interface Body {
        record Whole(byte[] bytes) implements Body {}

        record TooLarge() implements Body {}

        /** Others are being read that are large, too. */
        record TooMany() implements Body {}
    }

    Body read(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > LARGEST) {
            return new Body.TooLarge();
        }
        var in = request.getInputStream();
        var start = in.readNBytes(SMALL);
        if (start.length < SMALL) {
            return new Body.Whole(start);
        }
        if (!large.tryAcquire()) {
            return new Body.TooMany();
        }
        try {
            var rest = in.readNBytes(LARGEST - SMALL + 1);
            return start.length + rest.length > LARGEST
                    ? new Body.TooLarge()
                    : new Body.Whole(joined(start, rest));
        } finally {
            large.release();
        }
    }

    private static byte[] joined(byte[] start, byte[] rest) {
        var all = Arrays.copyOf(start, start.length + rest.length);
        System.arraycopy(rest, 0, all, start.length, rest.length);
        return all;
    }
}
