package app.haris.inbox;

import app.haris.social.BrandId;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;

/** A reason for which authors must hear from us sooner than promised, such as a crisis. */
public interface Urgency {
    /** Within which time, by every hour of the clock. Called for every interaction: be quick. */
    Optional<Duration> answerWithin(BrandId brand, Collection<String> tags);

    /** Within which time a case that begins now should be done with; by the same clock. */
    Optional<Duration> resolveWithin(BrandId brand, Collection<String> tags);
}
