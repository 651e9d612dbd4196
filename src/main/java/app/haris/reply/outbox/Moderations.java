package app.haris.reply.outbox;

import app.haris.inbox.CaseNumber;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps orders to moderate. */
public interface Moderations {
    /** All orders of a case, oldest first. */
    List<ModerationOrder> of(CaseNumber number);

    Optional<ModerationOrder> find(UUID id);

    void add(ModerationOrder order);

    /** Keeps tries, outcome and reason. */
    void save(ModerationOrder order);
}
