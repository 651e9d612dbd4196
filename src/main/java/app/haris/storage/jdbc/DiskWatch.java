package app.haris.storage.jdbc;

import app.haris.storage.DiskTrouble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.ApplicationEventPublisher;

/** Asks for no traffic while the disk is in any trouble, when nothing can be accepted. */
final class DiskWatch implements Rounds.Listener {
    private static final Logger LOG = LoggerFactory.getLogger(DiskWatch.class);

    private final ApplicationEventPublisher events;
    private int troubles;

    DiskWatch(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Override
    public synchronized void troubled(DiskTrouble trouble) {
        troubles++;
        if (troubles == 1) {
            LOG.error("nothing is accepted for now: {}", trouble.getMessage());
            LOG.debug("because of this", trouble);
            AvailabilityChangeEvent.publish(events, this, ReadinessState.REFUSING_TRAFFIC);
        }
    }

    @Override
    public synchronized void recovered() {
        troubles--;
        if (troubles == 0) {
            LOG.info("the database works again");
            AvailabilityChangeEvent.publish(events, this, ReadinessState.ACCEPTING_TRAFFIC);
        }
    }
}
