package app.haris.chat.slack.intake;

import app.haris.chat.slack.modal.SlackTyping;
import app.haris.chat.slack.talk.SlackEnvelope;
import app.haris.chat.slack.talk.SlackEnvelope.Kind;
import app.haris.storage.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * Takes in what people do in Slack and says at once that it was heard.
 *
 * <p>Slack wants its answer within three seconds. It usually gets it once the envelope is on disk,
 * so that a crash right after loses nothing; but when the database is slow it gets it all the same,
 * and the envelope is written as soon as may be. What was asked for is done in the transaction that
 * notes it as done, and thus once, however often Slack or a crash repeats it.
 *
 * @see <a
 *     href="https://docs.slack.dev/interactivity/handling-user-interaction#acknowledgment_response">
 *     Acknowledgment response, 2026-11</a>
 */
public final class SlackReception {
    private static final Logger LOG = LoggerFactory.getLogger(SlackReception.class);

    /** Leaves two thirds of Slack's patience to the network. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    /** Slack shows the answer to a submission first; a change of the modal must come after. */
    private static final Duration AFTER_ANSWER = Duration.ofMillis(500);

    private final SlackEnvelopes envelopes;
    private final SlackDeeds deeds;
    private final SlackDispatch dispatch;
    private final Clock clock;
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();

    public SlackReception(
            SlackEnvelopes envelopes,
            Transactions transactions,
            SlackDispatch dispatch,
            Clock clock) {
        this.envelopes = envelopes;
        deeds = new SlackDeeds(envelopes, transactions, dispatch);
        this.dispatch = dispatch;
        this.clock = clock;
    }

    /** What became of a payload. */
    sealed interface Taken {
        /**
         * @param answer what Slack is to be answered, if anything
         */
        record Kept(Optional<JsonNode> answer) implements Taken {}

        /** It could not be kept, and nobody was told so; Slack should send it again. */
        record NotKept() implements Taken {}
    }

    Taken take(JsonNode payload) {
        return SlackEnvelope.of(payload)
                .map(this::take)
                .orElseGet(() -> new Taken.Kept(Optional.empty()));
    }

    private Taken take(SlackEnvelope envelope) {
        if (SlackTyping.isTyping(envelope)) {
            workers.execute(() -> show(() -> dispatch.typed(envelope)));
            return new Taken.Kept(Optional.empty());
        }
        if (envelope.kind() == Kind.CLOSING) {
            workers.execute(() -> show(() -> dispatch.closed(envelope)));
            return new Taken.Kept(Optional.empty());
        }
        // A trigger is good for three seconds only: whatever opens a modal does not wait for a
        // disk.
        if (dispatch.opensModal(envelope)) {
            workers.execute(() -> open(envelope));
            return new Taken.Kept(Optional.empty());
        }
        var kept = CompletableFuture.supplyAsync(() -> keep(envelope), workers);
        var done = kept.thenApplyAsync(isNew -> answer(envelope, isNew), workers);
        return envelope.kind() == Kind.SUBMISSION
                ? answered(envelope, done)
                : acknowledged(envelope, kept);
    }

    private Taken acknowledged(SlackEnvelope envelope, CompletableFuture<Boolean> kept) {
        try {
            kept.orTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof TimeoutException) {
                LOG.warn("The database is slow; Slack was answered before its envelope was kept");
                kept.exceptionally(late -> apologize(envelope));
            } else if (envelope.kind() == Kind.EVENT) {
                return new Taken.NotKept();
            } else {
                workers.execute(() -> apologize(envelope));
            }
        }
        return new Taken.Kept(Optional.empty());
    }

    private Taken answered(SlackEnvelope envelope, CompletableFuture<Optional<JsonNode>> done) {
        try {
            return new Taken.Kept(done.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException slow) {
            workers.execute(() -> finishLate(envelope, done));
            return new Taken.Kept(Optional.of(dispatch.whileSaving(envelope)));
        } catch (ExecutionException e) {
            return new Taken.Kept(deeds.failed(envelope));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Taken.Kept(deeds.failed(envelope));
        }
    }

    private void finishLate(SlackEnvelope envelope, CompletableFuture<Optional<JsonNode>> done) {
        var answer =
                done.handle((one, failure) -> failure == null ? one : deeds.failed(envelope))
                        .join();
        LockSupport.parkNanos(AFTER_ANSWER.toNanos());
        answer.ifPresent(one -> dispatch.finish(envelope, one));
    }

    /** Deals with what a crash left undone. */
    public void resume() {
        envelopes.undone(clock.instant()).forEach(one -> workers.execute(() -> deeds.handle(one)));
    }

    public void close() {
        deeds.end();
        workers.shutdown();
        try {
            if (!workers.awaitTermination(5, TimeUnit.SECONDS)) {
                LOG.warn("Some of what was done in Slack is dealt with after the next start");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean keep(SlackEnvelope envelope) {
        try {
            return envelopes.keep(envelope, clock.instant());
        } catch (RuntimeException e) {
            LOG.error("An envelope from Slack could not be kept", e);
            throw e;
        }
    }

    private Optional<JsonNode> answer(SlackEnvelope envelope, boolean isNew) {
        if (isNew) {
            return deeds.handle(envelope);
        }
        return envelope.kind() == Kind.SUBMISSION
                ? Optional.of(dispatch.onceMore(envelope))
                : Optional.empty();
    }

    private void open(SlackEnvelope envelope) {
        try {
            dispatch.openModal(envelope);
        } catch (RuntimeException e) {
            LOG.error("A modal could not be opened", e);
            apologize(envelope);
        }
    }

    /** What fails here is told by the next letter, by the form itself, or by time. */
    private static void show(Runnable doing) {
        try {
            doing.run();
        } catch (RuntimeException e) {
            LOG.warn("What somebody does in a form could not be shown", e);
        }
    }

    private boolean apologize(SlackEnvelope envelope) {
        dispatch.apologize(envelope);
        return false;
    }
}
