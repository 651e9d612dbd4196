package app.haris.social.graph;

import app.haris.social.Account;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A version of the Graph API, as the address names it, and how long it is there. The dates are
 * those of https://developers.facebook.com/docs/graph-api/changelog (read in November 2026); of the
 * newest, Meta promises two years from the day on which the next one came, and so two years at the
 * least (https://developers.facebook.com/docs/graph-api/guides/versioning).
 */
record GraphVersion(String name) {
    private static final Pattern IN_ADDRESS = Pattern.compile("/(v\\d+\\.\\d+)/*$");

    private static final Map<String, LocalDate> ENDS =
            Map.of(
                    "v19.0", LocalDate.of(2026, 5, 21),
                    "v20.0", LocalDate.of(2026, 9, 24),
                    "v21.0", LocalDate.of(2027, 1, 21),
                    "v22.0", LocalDate.of(2027, 5, 20),
                    "v23.0", LocalDate.of(2027, 10, 8),
                    "v24.0", LocalDate.of(2028, 2, 18),
                    "v25.0", LocalDate.of(2028, 7, 29),
                    "v26.0", LocalDate.of(2028, 7, 29));

    static Optional<GraphVersion> of(Account account) {
        var address = account.options().getOrDefault("url", "");
        return IN_ADDRESS
                .matcher(address)
                .results()
                .map(found -> new GraphVersion(found.group(1)))
                .findFirst();
    }

    /** The last day on which it is certain to be there; empty for those not known yet. */
    Optional<LocalDate> end() {
        return Optional.ofNullable(ENDS.get(name));
    }
}
