package app.haris.chat;

import java.time.Instant;
import java.util.UUID;

/** Remembers which sign-in links were used, for as long as they would be valid. */
public interface UsedLinks {
    /** Uses a link up; whether it was still unused, of all instances and threads that ask. */
    boolean use(UUID nonce, Instant expires);

    /** Forgets those that have expired anyway. */
    void forgetExpired(Instant now);
}
