package app.haris.inbox.intake;

import app.haris.inbox.Inbox;
import app.haris.inbox.InboxBusy;
import app.haris.inbox.intake.Screening.Screened;
import app.haris.social.Arrival;
import app.haris.social.Arrivals;
import app.haris.social.ArrivalsBusy;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Screens arrivals on their callers' threads, and has the fit ones written together. */
@Component
final class GroupedInbox implements Inbox, Arrivals {
    private static final Logger LOG = LoggerFactory.getLogger(GroupedInbox.class);

    private final Screening screening;
    private final GroupWriter writer;
    private final Counter accepted;
    private final Counter duplicates;
    private final Counter refusals;

    GroupedInbox(Screening screening, GroupWriter writer, MeterRegistry meters) {
        this.screening = screening;
        this.writer = writer;
        accepted = meters.counter("haris.inbox.arrivals", "outcome", "accepted");
        duplicates = meters.counter("haris.inbox.arrivals", "outcome", "duplicate");
        refusals = meters.counter("haris.inbox.arrivals", "outcome", "refused");
    }

    @Override
    public List<Acceptance> accept(List<Arrival> arrivals) {
        var screened = arrivals.stream().map(screening::screen).toList();
        var fit = new ArrayList<Candidate>();
        for (var one : screened) {
            if (one instanceof Screened.Fit(var candidate)) {
                fit.add(candidate);
            }
        }
        var written = fit.isEmpty() ? List.<Acceptance>of() : writer.write(fit);
        var acceptances = inOrder(screened, written);
        acceptances.forEach(this::count);
        return acceptances;
    }

    private static List<Acceptance> inOrder(List<Screened> screened, List<Acceptance> written) {
        var rest = written.iterator();
        return screened.stream()
                .map(
                        one ->
                                switch (one) {
                                    case Screened.Fit fit -> rest.next();
                                    case Screened.Unfit(var why) -> why;
                                })
                .toList();
    }

    private void count(Acceptance acceptance) {
        switch (acceptance) {
            case Acceptance.Accepted() -> accepted.increment();
            case Acceptance.Duplicate() -> duplicates.increment();
            case Acceptance.Refused refused -> refusals.increment();
        }
    }

    /** What a network sends and can never be taken in is left out, so that its cursor moves on. */
    @Override
    public List<Arrival> take(List<Arrival> arrivals) {
        var fresh = new ArrayList<Arrival>();
        var acceptances = acceptOrAskToWait(arrivals);
        for (int i = 0; i < acceptances.size(); i++) {
            switch (acceptances.get(i)) {
                case Acceptance.Accepted() -> fresh.add(arrivals.get(i));
                case Acceptance.Duplicate() -> {}
                case Acceptance.Refused(var field, var reason) ->
                        LOG.warn(
                                "{} of {} was refused: {} {}",
                                arrivals.get(i).id(),
                                arrivals.get(i).account(),
                                field,
                                reason);
            }
        }
        return fresh;
    }

    private List<Acceptance> acceptOrAskToWait(List<Arrival> arrivals) {
        try {
            return accept(arrivals);
        } catch (InboxBusy busy) {
            throw new ArrivalsBusy(String.valueOf(busy.getMessage()), busy.retryAfter());
        }
    }
}
