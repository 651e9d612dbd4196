package app.haris.social.wire;

import org.springframework.http.HttpHeaders;

/**
 * Hears an answer that does not end, line by line. It is called by one thread at a time, and must
 * not wait: what is not read in time, networks throw away.
 */
public interface Hearer {
    /** The network answers as it should. */
    void begun(HttpHeaders headers);

    /** Something came, be it only the sign that the line holds. */
    void alive();

    /**
     * @param line as it came, without its end; never blank
     */
    void line(String line);

    /** A line was so long that it was left out. */
    void tooLong();

    /** Nothing more comes; the network may also have refused. Not called of what was closed. */
    void ended(Exchange how);
}
