package app.haris.reply.outbox;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Calls networks, each time in a thread of its own, and waits no longer than told. A call that
 * takes longer is not interrupted, since the embedded database closes its files when a thread that
 * uses them is: it goes on until the adapter's own time-outs end it.
 */
@Component
final class Line {
    private static final Logger LOG = LoggerFactory.getLogger(Line.class);

    /** What is said of a call that was not answered in time. */
    static final String NO_ANSWER = "no-answer-in-time";

    /**
     * Answers what the call says, or what is said otherwise if it takes too long or throws.
     *
     * @param otherwise makes an answer of a reason
     */
    <T> T ask(Duration patience, Supplier<T> call, Function<String, T> otherwise) {
        return ask(patience, call, otherwise, late -> {});
    }

    /**
     * @param late is told, in the thread of the call, an answer that came when nobody waited for it
     *     any more; exactly one of the caller and {@code late} gets the call's own answer
     */
    <T> T ask(
            Duration patience, Supplier<T> call, Function<String, T> otherwise, Consumer<T> late) {
        var answer = new CompletableFuture<T>();
        Thread.ofVirtual()
                .name("network")
                .start(
                        () -> {
                            var said = safely(call, otherwise);
                            if (!answer.complete(said)) {
                                late.accept(said);
                            }
                        });
        return answer.completeOnTimeout(
                        otherwise.apply(NO_ANSWER), patience.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }

    private static <T> T safely(Supplier<T> call, Function<String, T> otherwise) {
        try {
            return call.get();
        } catch (RuntimeException | Error e) {
            // An adapter answers with values, so this is a bug of its own; the call may have come
            // through all the same.
            LOG.error("a network's adapter threw", e);
            return otherwise.apply("adapter-failed");
        }
    }
}
