package app.haris.social;

import java.time.Duration;
import java.util.Optional;

/**
 * Why a network gives no news.
 *
 * @param detail the network's own words or a short code; never a secret
 * @param retryAfter how long the network asked to wait
 */
public record Trouble(Kind kind, String detail, Optional<Duration> retryAfter) {
    /** What is to be done about it. */
    public enum Kind {
        /** The network does not know the token any more: a person must renew it. */
        TOKEN,
        /** The token lacks a right: a person must grant it. */
        PERMISSION,
        /** The network has locked the account or Haris out. */
        BLOCKED,
        /** The account or the address is no longer there. */
        GONE,
        /** Asked too often: it passes. */
        RATE,
        /** The network has a bad minute: it passes. */
        FAILING,
        /** No connection to the network. */
        UNREACHABLE,
        /** Answers that are not as documented. */
        MALFORMED,
        /** Answers come, but nothing is in them where much was expected. */
        SILENT,
        /** The network no longer calls by its webhook what looks still bring. */
        UNCALLED,
        /** Looks go on, but the line on which the network tells of news at once does not hold. */
        UNHEARD,
        /** All is well as yet, but a token or a version of the interface ends within days. */
        ENDING,
        /** What was paid for at the network is used up: a person must pay more, or wait. */
        UNPAID,
        /** What may be spent in a day, by accounts.yml, is spent. */
        CAPPED;

        /** Whether waiting does not help. */
        public boolean needsPerson() {
            return this == TOKEN
                    || this == PERMISSION
                    || this == BLOCKED
                    || this == GONE
                    || this == ENDING
                    || this == UNPAID;
        }
    }

    public Trouble {
        detail = Excerpt.ofRemark(detail);
    }

    public static Trouble of(Kind kind, String detail) {
        return new Trouble(kind, detail, Optional.empty());
    }
}
