package app.haris.reply.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Counts what became of replies. */
@Component
final class Tally {
    private final MeterRegistry meters;

    Tally(MeterRegistry meters) {
        this.meters = meters;
    }

    void called(String what, String platform, String outcome, Duration took) {
        meters.timer("haris.reply.calls", "call", what, "platform", platform, "outcome", outcome)
                .record(took);
    }

    /** A reply that did not get out, by the reason that the card shows. */
    void failed(Verdict verdict) {
        verdict.why()
                .ifPresent(
                        reason ->
                                meters.counter(
                                                "haris.reply.failures",
                                                "outcome",
                                                verdict.word(),
                                                "reason",
                                                Reasons.label(reason))
                                        .increment());
    }

    void held(String reason) {
        meters.counter("haris.reply.held", "reason", Reasons.label(reason)).increment();
    }

    /** Must stay zero: the network had a text after we were told that it could not come. */
    void contradicted() {
        meters.counter("haris.reply.contradictions").increment();
    }
}
