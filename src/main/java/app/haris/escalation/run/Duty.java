package app.haris.escalation.run;

import app.haris.escalation.Recipient;
import app.haris.escalation.Run;
import app.haris.escalation.Step;
import java.time.Instant;
import java.util.List;

/** Who can be called at a moment. */
public interface Duty {
    /** Whether the step's condition holds. */
    boolean takes(Step.Notify step, Run run, Instant now);

    /** Whom it calls; empty if there is nobody, or nobody who may be woken. */
    List<Recipient> recipients(Step.Notify step, Run run, Instant now);
}
