package app.haris.inbox.intake;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the inbox behaves.
 *
 * @param reopenWithin how long after its closing a case reopens when its author writes again in the
 *     same conversation; later, a new case is opened ({@code HARIS_INBOX_REOPENWITHIN})
 */
@ConfigurationProperties("haris.inbox")
public record InboxSettings(@DefaultValue("30d") Duration reopenWithin) {
    public InboxSettings {
        if (reopenWithin.isNegative()) {
            throw new IllegalArgumentException(
                    "haris.inbox.reopen-within must not be negative: " + reopenWithin);
        }
    }
}
