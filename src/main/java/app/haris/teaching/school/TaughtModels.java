package app.haris.teaching.school;

import app.haris.social.BrandId;
import app.haris.storage.Transactions;
import app.haris.teaching.TaughtModel;
import app.haris.teaching.jdbc.JdbcTunings;
import app.haris.triage.Task;
import app.haris.triage.Taught;
import app.haris.triage.Tuning;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * The models in use, in memory. Whichever instance learned them, every other one finds them within
 * a minute, looked for beside what it is doing.
 */
@Component
final class TaughtModels implements Taught {
    private static final Logger LOG = LoggerFactory.getLogger(TaughtModels.class);
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final JdbcTunings tunings;
    private final Transactions transactions;
    private final Clock clock;
    private final AtomicBoolean looking = new AtomicBoolean();
    private volatile Map<Key, Loaded> inUse = Map.of();
    private volatile Instant lookedAt = Instant.MIN;

    private record Key(BrandId brand, Task task) {}

    private record Loaded(UUID id, Tuning tuning) {}

    TaughtModels(JdbcTunings tunings, Transactions transactions, Clock clock) {
        this.tunings = tunings;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The models in use among those kept: of each brand and task the newest. */
    static List<TaughtModel> inUse(List<TaughtModel> kept) {
        var newest = new HashMap<Key, TaughtModel>();
        kept.stream()
                .filter(model -> !model.rolledBack())
                .forEach(model -> newest.putIfAbsent(new Key(model.brand(), model.task()), model));
        return List.copyOf(newest.values());
    }

    @Override
    public Optional<Tuning> of(BrandId brand, Task task) {
        if (clock.instant().isAfter(lookedAt.plus(FRESH)) && looking.compareAndSet(false, true)) {
            Thread.ofVirtual().name("taught-models").start(this::lookBeside);
        }
        return Optional.ofNullable(inUse.get(new Key(brand, task))).map(Loaded::tuning);
    }

    private void lookBeside() {
        try {
            look();
        } catch (DataAccessException trouble) {
            LOG.warn("Could not look for taught models; trying again", trouble);
        } finally {
            looking.set(false);
        }
    }

    @EventListener
    void begin(ApplicationReadyEvent ready) {
        look();
    }

    /** Reads what is in use now; what it has already is not read again. */
    void look() {
        lookedAt = clock.instant();
        var before = inUse;
        var now = new HashMap<Key, Loaded>();
        for (var model : inUse(transactions.call(tunings::all))) {
            var key = new Key(model.brand(), model.task());
            var known = Optional.ofNullable(before.get(key)).filter(it -> it.id.equals(model.id()));
            known.or(() -> load(model.id())).ifPresent(loaded -> now.put(key, loaded));
        }
        inUse = Map.copyOf(now);
    }

    private Optional<Loaded> load(UUID id) {
        return transactions.call(() -> tunings.weights(id)).map(tuning -> new Loaded(id, tuning));
    }
}
