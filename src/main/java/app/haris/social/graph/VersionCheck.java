package app.haris.social.graph;

import app.haris.social.Account;
import app.haris.social.AccountDoctor.Finding;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/** Looks at how long the version of the API in accounts.yml is there. */
final class VersionCheck {
    /** A new one wants reading of Meta's changes, and trying out. */
    private static final int QUARTER = 90;

    private static final String NEWER = "; write a newer one into 'url' in accounts.yml";

    private final Graph graph;
    private final Clock clock;

    VersionCheck(Graph graph, Clock clock) {
        this.graph = graph;
        this.clock = clock;
    }

    Optional<Finding> of(Account account) {
        var version = GraphVersion.of(account);
        if (version.isEmpty()) {
            return Optional.of(
                    new Finding.Wrong(
                            "'url' in accounts.yml names no version; write one such as"
                                    + " https://graph.facebook.com/v26.0"));
        }
        var name = version.get().name();
        var answered = graph.answeredIn(account).filter(other -> !other.equals(name));
        return answered.<Finding>map(
                        other ->
                                new Finding.Wrong(
                                        "the Graph API no longer knows %s and answers as %s"
                                                        .formatted(name, other)
                                                + NEWER))
                .or(() -> version.get().end().map(end -> end(name, end)));
    }

    private Finding end(String name, LocalDate end) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return today.plusDays(QUARTER).isAfter(end)
                ? new Finding.Wrong("the Graph API's " + name + " ends on " + end + NEWER)
                : new Finding.Well(
                        "the Graph API's " + name + " is there until " + end + " at least");
    }
}
