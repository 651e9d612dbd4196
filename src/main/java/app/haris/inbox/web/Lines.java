package app.haris.inbox.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Splits a stream into lines without ever holding more than one. */
final class Lines {
    private static final int BUFFER = 16 * 1024;

    private final InputStream in;
    private final int longestLine;
    private final long longestStream;
    private final byte[] buffer = new byte[BUFFER];
    private int at;
    private int end;
    private long read;
    private byte[] line = new byte[1024];

    Lines(InputStream in, int longestLine, long longestStream) {
        this.in = in;
        this.longestLine = longestLine;
        this.longestStream = longestStream;
    }

    /** What comes next. */
    sealed interface Next {
        /** A line without its end. */
        record Line(byte[] bytes) implements Next {}

        /** A line of more bytes than there may be; it is skipped. */
        record TooLong() implements Next {}

        /** The stream has more bytes than there may be. */
        record TooMuch() implements Next {}

        record End() implements Next {}
    }

    Next next() throws IOException {
        int length = 0;
        boolean isEmpty = true;
        while (at < end || fill()) {
            if (read > longestStream) {
                return new Next.TooMuch();
            }
            isEmpty = false;
            int stop = newline();
            length = keep(length, stop);
            at = stop;
            if (at < end) {
                at++;
                return line(length);
            }
        }
        return isEmpty ? new Next.End() : line(length);
    }

    private boolean fill() throws IOException {
        at = 0;
        end = Math.max(0, in.read(buffer));
        read += end;
        return end > 0;
    }

    private int newline() {
        int place = at;
        while (place < end && buffer[place] != '\n') {
            place++;
        }
        return place;
    }

    /** Adds what was read to the line; of a line that is too long only its length is known. */
    private int keep(int length, int stop) {
        int added = stop - at;
        if (length + added > longestLine) {
            return longestLine + 1;
        }
        if (length + added > line.length) {
            line = Arrays.copyOf(line, Math.max(length + added, 2 * line.length));
        }
        System.arraycopy(buffer, at, line, length, added);
        return length + added;
    }

    private Next line(int length) {
        return length > longestLine
                ? new Next.TooLong()
                : new Next.Line(Arrays.copyOf(line, length));
    }
}
