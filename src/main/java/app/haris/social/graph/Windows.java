package app.haris.social.graph;

import app.haris.social.Interaction;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Until when a private message can be answered: for 24 hours as an answer, for seven days by a
 * person's hand (https://developers.facebook.com/docs/messenger-platform/policy/policy-overview).
 */
@Component("graphWindows")
public final class Windows {
    private static final Duration FOR_ANSWERS = Duration.ofHours(24);
    private static final Duration FOR_PERSONS = Duration.ofDays(7);

    private final Clock clock;

    public Windows(Clock clock) {
        this.clock = clock;
    }

    /** What is to be known before a message is answered; nothing of what was said in public. */
    public Optional<String> caution(Interaction said) {
        if (said.kind() != Interaction.Kind.MESSAGE) {
            return Optional.empty();
        }
        var age = Duration.between(said.createdAt(), clock.instant());
        if (age.compareTo(FOR_ANSWERS) < 0) {
            return Optional.of("a-day-to-answer");
        }
        return Optional.of(
                age.compareTo(FOR_PERSONS) < 0 ? "a-week-for-persons" : "too-late-to-write");
    }
}
