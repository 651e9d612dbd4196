package app.haris.chat.slack.intake;

import app.haris.chat.slack.event.TooSoon;
import app.haris.chat.slack.talk.SlackEnvelope;
import app.haris.storage.Transactions;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** Does what an envelope asks for, in the transaction that notes it as done, and thus once. */
final class SlackDeeds {
    private static final Logger LOG = LoggerFactory.getLogger(SlackDeeds.class);

    /** Our own message is known as soon as Slack's answer to it is stored. */
    private static final Duration A_MOMENT = Duration.ofMillis(250);

    private static final int MOST_TIMES = 20;

    private final SlackEnvelopes envelopes;
    private final Transactions transactions;
    private final SlackDispatch dispatch;

    SlackDeeds(SlackEnvelopes envelopes, Transactions transactions, SlackDispatch dispatch) {
        this.envelopes = envelopes;
        this.transactions = transactions;
        this.dispatch = dispatch;
    }

    Optional<JsonNode> handle(SlackEnvelope envelope) {
        for (int time = 1; time < MOST_TIMES; time++) {
            try {
                return attempt(envelope);
            } catch (TooSoon e) {
                LockSupport.parkNanos(A_MOMENT.toNanos());
            }
        }
        envelopes.done(envelope);
        return Optional.empty();
    }

    private Optional<JsonNode> attempt(SlackEnvelope envelope) {
        try {
            return transactions.call(
                    () -> {
                        var answer = dispatch.handle(envelope);
                        envelopes.done(envelope);
                        return answer;
                    });
        } catch (TooSoon e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.error("Envelope {} could not be dealt with", envelope.id(), e);
            dispatch.apologize(envelope);
            envelopes.done(envelope);
            return failed(envelope);
        }
    }

    Optional<JsonNode> failed(SlackEnvelope envelope) {
        return Optional.of(dispatch.failed(envelope));
    }
}
