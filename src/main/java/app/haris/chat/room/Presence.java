package app.haris.chat.room;

import app.haris.inbox.CaseNumber;
import app.haris.team.MemberId;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Who is looking at which case, and who is writing; on all instances together. */
@Component
final class Presence {
    /** A browser tells every 15 seconds that it is still there; it may miss one. */
    private static final Duration FRESH = Duration.ofSeconds(40);

    private final JdbcPresence rows;
    private final Clock clock;

    Presence(JdbcPresence rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** A member at a case. */
    record Present(CaseNumber number, MemberId member, boolean drafting) {}

    void seen(Present present) {
        try {
            rows.put(present, clock.instant());
        } catch (DuplicateKeyException twice) {
            // Another tab of the same member told us the same at this moment.
        }
    }

    void gone(CaseNumber number, MemberId member) {
        rows.remove(number, member);
    }

    List<Present> at(CaseNumber number) {
        return rows.at(number, clock.instant().minus(FRESH));
    }

    /** Everybody who is anywhere. */
    Map<CaseNumber, List<Present>> everywhere() {
        return rows.since(clock.instant().minus(FRESH)).stream()
                .collect(Collectors.groupingBy(Present::number));
    }

    void sweep() {
        rows.removeUnseenSince(clock.instant().minus(FRESH));
    }
}
