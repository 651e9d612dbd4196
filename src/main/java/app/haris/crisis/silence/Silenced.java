package app.haris.crisis.silence;

import app.haris.crisis.Silence;
import app.haris.inbox.Case;
import app.haris.inbox.CaseNumber;
import app.haris.inbox.CaseQuery;
import app.haris.inbox.Cases;
import app.haris.storage.Transactions;
import app.haris.work.Agenda;
import app.haris.work.Job;
import app.haris.work.JobName;
import app.haris.work.Worker;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Sees that the cards of open cases tell of an order when it begins and when it ends. A job of its
 * own, because a claim locks the case before the gate, and whoever approves an order holds that.
 */
@Component
final class Silenced implements Worker {
    private static final JobName NAME = new JobName("silence-show");

    private final SilenceOrders orders;
    private final Cases cases;
    private final Agenda agenda;
    private final Transactions transactions;
    private final Clock clock;

    Silenced(
            SilenceOrders orders,
            Cases cases,
            Agenda agenda,
            Transactions transactions,
            Clock clock) {
        this.orders = orders;
        this.cases = cases;
        this.agenda = agenda;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The order began or was ended; joins the transaction. */
    void changed(Silence order) {
        if (order.approved().isEmpty()) {
            return;
        }
        var now = clock.instant();
        agenda.add(new Job(NAME, order.number() + "@" + now.toEpochMilli(), now));
        if (order.isStanding(now)) {
            agenda.add(new Job(NAME, order.number() + "@end", order.until()));
        }
    }

    @Override
    public JobName name() {
        return NAME;
    }

    @Override
    public Next run(Job job) {
        var number = Long.parseLong(job.key().substring(0, job.key().indexOf('@')));
        orders.find(number).ifPresent(order -> open(order, Integer.MAX_VALUE).forEach(this::touch));
        return new Next.Done();
    }

    private void touch(CaseNumber number) {
        transactions.run(
                () ->
                        cases.lock(number)
                                .filter(about -> !about.isClosed())
                                .ifPresent(about -> cases.touched(number, "silence-changed")));
    }

    /** Open cases that the order covers, the newest first. */
    List<CaseNumber> open(Silence order, int most) {
        var found = new ArrayList<CaseNumber>();
        var query = Covering.open(order.scope()).withLimit(CaseQuery.PAGE);
        for (var page = cases.list(query);
                ;
                page = cases.list(query.withAfter(page.next().get()))) {
            page.cases().stream()
                    .filter(about -> Covering.covers(order, about))
                    .map(Case::number)
                    .limit(most - (long) found.size())
                    .forEach(found::add);
            if (page.next().isEmpty() || found.size() >= most) {
                return found;
            }
        }
    }
}
