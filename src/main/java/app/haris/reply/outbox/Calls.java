package app.haris.reply.outbox;

import app.haris.inbox.CaseNumber;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps calls. Whoever changes one holds its case's lock, but for the lease. */
public interface Calls {
    /** All calls of a case, oldest first. */
    List<Call> of(CaseNumber number);

    Optional<Call> find(UUID id);

    void add(Call call);

    /** Keeps everything but the lease. */
    void save(Call call);

    /** Prolongs the lease of a call that has not ended. */
    void renew(UUID id, Instant leaseUntil);

    /** Forgets reasons, which may quote somebody. */
    void eraseReasons(CaseNumber number);

    /** The latest call for a revision. */
    default Optional<Call> latest(CaseNumber number, int revision) {
        return of(number).stream()
                .filter(call -> call.revision() == revision)
                .reduce((earlier, later) -> later);
    }
}
