package app.haris.crisis.silence;

import app.haris.crisis.Scope;
import app.haris.crisis.Silence;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The store of orders. */
public interface SilenceOrders {
    Silence add(Scope scope, Instant until, String reason, Silence.Word asked);

    Optional<Silence> find(long number);

    /** What has not ended, the newest first. */
    List<Silence> current(Instant now);

    void save(Silence silence);
}
