package app.haris.inbox.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** The lines of a request's body, each and all of them bounded; longer ones are passed over. */
final class Lines {
    static final int MOST_OF_LINE = 1 << 20;
    static final long MOST_OF_REQUEST = 16L << 20;

    private final InputStream body;
    private final byte[] buffer = new byte[16 << 10];
    private int position;
    private int end;
    private long total;

    Lines(InputStream body) {
        this.body = body;
    }

    /** What a line was. */
    sealed interface Line {
        /** The bytes of a line, its end left out. */
        record Content(byte[] bytes) implements Line {}

        record TooLong(long most) implements Line {}
    }

    /** The next line; empty at the end of the body. */
    Optional<Line> next() throws IOException {
        var line = new ByteArrayOutputStream(512);
        var isLong = false;
        while (hasMore()) {
            var at = position;
            while (at < end && buffer[at] != '\n') {
                at++;
            }
            isLong |= line.size() + at - position > MOST_OF_LINE;
            if (!isLong) {
                line.write(buffer, position, at - position);
            }
            position = at < end ? at + 1 : at;
            if (at < end) {
                return Optional.of(of(line, isLong));
            }
        }
        return line.size() == 0 && !isLong ? Optional.empty() : Optional.of(of(line, isLong));
    }

    /** The whole body as one. */
    Line whole() throws IOException {
        var bytes = body.readNBytes(MOST_OF_LINE + 1);
        return bytes.length > MOST_OF_LINE
                ? new Line.TooLong(MOST_OF_LINE)
                : new Line.Content(bytes);
    }

    /** Whether the body is larger than a request may be. */
    boolean isExhausted() {
        return total > MOST_OF_REQUEST;
    }

    private static Line of(ByteArrayOutputStream line, boolean isLong) {
        return isLong ? new Line.TooLong(MOST_OF_LINE) : new Line.Content(line.toByteArray());
    }

    private boolean hasMore() throws IOException {
        if (position < end) {
            return true;
        }
        end = Math.max(0, body.read(buffer));
        position = 0;
        total += end;
        return end > 0;
    }
}
