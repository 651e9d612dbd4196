package app.haris.reply.outbox;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long and how often the outbox waits for a network.
 *
 * @param look for the last look at what is answered
 * @param publish for an answer to an attempt; a later one is taken as late news
 * @param lease beyond {@code publish}, until a call of which nothing is heard counts as
 *     interrupted; must exceed what the instances' clocks differ by, and any pause of a process
 * @param atOnce most calls to one account at the same time
 * @param tries most attempts before a person is asked
 * @param looks most times that an unknown reply is looked for
 */
@ConfigurationProperties("haris.outbox")
record OutboxLimits(
        @DefaultValue("8s") Duration look,
        @DefaultValue("20s") Duration publish,
        @DefaultValue("20s") Duration lease,
        @DefaultValue("4") int atOnce,
        @DefaultValue("6") int tries,
        @DefaultValue("8") int looks) {

    /** When the lease of a call that is claimed now ends, if it is not prolonged. */
    Duration claim() {
        return publish.plus(lease);
    }

    /** How long before the end of its lease a call must begin, to be over in time. */
    Duration head() {
        return publish.plus(lease.dividedBy(2));
    }
}
