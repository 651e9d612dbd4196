package app.haris.chat.slack.intake;

import app.haris.chat.slack.event.TooSoon;
import app.haris.chat.slack.talk.SlackEnvelope;
import app.haris.storage.Transactions;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** Does what an envelope asks for, in the transaction that notes it as done, and thus once. */
final class SlackDeeds {
    private static final Logger LOG = LoggerFactory.getLogger(SlackDeeds.class);

    /** Our own message is known as soon as Slack's answer to it is stored. */
    private static final Duration A_MOMENT = Duration.ofMillis(250);

    /** An answer that was lost is made up for by looking for the message, again and again. */
    private static final Duration A_WHILE = Duration.ofSeconds(5);

    /** Of a message that is not known by then, nobody knows any more what it was. */
    private static final Duration IN_VAIN = Duration.ofMinutes(30);

    private final Patience patience = new Patience();
    private final SlackEnvelopes envelopes;
    private final Transactions transactions;
    private final SlackDispatch dispatch;

    SlackDeeds(SlackEnvelopes envelopes, Transactions transactions, SlackDispatch dispatch) {
        this.envelopes = envelopes;
        this.transactions = transactions;
        this.dispatch = dispatch;
    }

    /** What is not done before the end is done after the next start. */
    Optional<JsonNode> handle(SlackEnvelope envelope) {
        var pause = A_MOMENT;
        for (var waited = Duration.ZERO; waited.compareTo(IN_VAIN) < 0; ) {
            try {
                return attempt(envelope);
            } catch (TooSoon e) {
                if (!patience.lasts(pause)) {
                    return Optional.empty();
                }
                waited = waited.plus(pause);
                pause = pause.compareTo(A_WHILE) < 0 ? pause.multipliedBy(2) : A_WHILE;
            }
        }
        envelopes.done(envelope);
        return Optional.empty();
    }

    void end() {
        patience.end();
    }

    private Optional<JsonNode> attempt(SlackEnvelope envelope) {
        try {
            dispatch.meet(envelope);
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
