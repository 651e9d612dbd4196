package app.haris.social;

import java.time.Duration;
import java.util.Optional;

/**
 * Sees that of all instances one alone holds a line to a network, where the network would take a
 * second for a fault, and has the others know how it fares. It opens its own transactions.
 */
public interface LineBook {
    /**
     * Whether this instance holds the line from now on.
     *
     * @param line its name, 100 characters at most
     * @param lasts if it is not prolonged; an instance that is gone loses it then
     */
    boolean hold(String line, Duration lasts);

    /** Lets another instance have it at once. */
    void release(String line);

    /** What the others are to know; kept only of a line that this instance holds. */
    void remark(String line, String remark);

    /** What the holder has told, if another instance holds it. */
    Optional<String> remark(String line);
}
