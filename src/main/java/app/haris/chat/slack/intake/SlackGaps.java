package app.haris.chat.slack.intake;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Catches up on what Slack told nobody, beside the sockets: with many cards that takes minutes, in
 * which sockets end and must be replaced. Gaps that come while it does so are made up for together.
 */
final class SlackGaps {
    private static final Logger LOG = LoggerFactory.getLogger(SlackGaps.class);

    private final Runnable catchUp;
    private final Executor where;
    private final AtomicInteger open = new AtomicInteger();

    SlackGaps(Runnable catchUp, Executor where) {
        this.catchUp = catchUp;
        this.where = where;
    }

    /** Slack is connected again after nobody may have listened. */
    void over() {
        if (open.getAndIncrement() == 0) {
            where.execute(this::close);
        }
    }

    /** What fails is tried again after the next gap, and at the next start. */
    private void close() {
        for (var seen = open.get(); seen > 0; seen = open.addAndGet(-seen)) {
            try {
                catchUp.run();
            } catch (RuntimeException e) {
                LOG.error("What people did in Slack meanwhile could not be read", e);
            }
        }
    }
}
