package app.haris.social.graph;

import app.haris.social.Arrival;
import app.haris.social.Fetched;
import app.haris.social.Trouble;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What becomes of an errand. */
public final class Errands {
    /** Many errands may wait for the same token or server to be well again. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private Errands() {}

    public static Fetched brought(List<Arrival> arrivals) {
        return new Fetched.News(arrivals, "", false);
    }

    /** It is tried again. */
    public static Fetched failed(Trouble trouble) {
        return new Fetched.Failed(
                trouble.retryAfter().isPresent()
                        ? trouble
                        : new Trouble(trouble.kind(), trouble.detail(), Optional.of(PATIENCE)));
    }

    /** Whether trying again would change nothing, since Meta does not show it to us. */
    public static boolean isHidden(Trouble trouble) {
        return switch (trouble.kind()) {
            case GONE, PERMISSION, MALFORMED -> true;
            case TOKEN,
                    BLOCKED,
                    RATE,
                    FAILING,
                    UNREACHABLE,
                    SILENT,
                    UNCALLED,
                    UNHEARD,
                    ENDING,
                    UNPAID,
                    CAPPED ->
                    false;
        };
    }
}
