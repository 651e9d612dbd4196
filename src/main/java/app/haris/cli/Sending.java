package app.haris.cli;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Sends records in batches, as fast as they happened or faster. */
final class Sending {
    /** Well below the 16 MiB that Haris takes in one request. */
    private static final int BATCH_CHARS = 2 << 20;

    private static final int BATCH = 500;

    /** A century: whoever recorded one interaction of the year 1 waits long enough. */
    private static final double LONGEST_SECONDS = 3e9;

    private final Posting posting;
    private final ProgressBar progress;
    private final Clock clock;

    Sending(Posting posting, ProgressBar progress, Clock clock) {
        this.posting = posting;
        this.progress = progress;
        this.clock = clock;
    }

    /**
     * Sends the records, which are in the order of their times.
     *
     * @param speed how many times as fast as they happened; empty for at once
     */
    Sum send(List<Recorded> records, Optional<Double> speed) throws InterruptedException {
        var sum = Sum.NOTHING;
        var begun = clock.instant();
        for (var at = 0; at < records.size() && sum.unsent().isEmpty(); ) {
            if (speed.isPresent()) {
                await(due(records, at, begun, speed.get()));
            }
            var end = endOfBatch(records, at, begun, speed);
            sum = sum.plus(posting.post(records.subList(at, end)));
            at = end;
            progress.show(at, records.size());
        }
        return sum;
    }

    private void await(Instant due) throws InterruptedException {
        var wait = Duration.between(clock.instant(), due);
        if (wait.isPositive()) {
            Thread.sleep(wait);
        }
    }

    private static Instant due(List<Recorded> records, int at, Instant begun, double speed) {
        var happened =
                Duration.between(records.getFirst().createdAt(), records.get(at).createdAt());
        var seconds = (happened.getSeconds() + happened.getNano() / 1e9) / speed;
        return begun.plusMillis((long) (Math.min(seconds, LONGEST_SECONDS) * 1000));
    }

    private int endOfBatch(List<Recorded> records, int at, Instant begun, Optional<Double> speed) {
        var chars = 0;
        var end = at;
        while (end < records.size()
                && end - at < BATCH
                && (end == at || chars + records.get(end).json().length() < BATCH_CHARS)
                && (speed.isEmpty()
                        || !due(records, end, begun, speed.get()).isAfter(clock.instant())
                        || end == at)) {
            chars += records.get(end).json().length();
            end++;
        }
        return end;
    }
}
