package app.haris.opinion.openai;

import app.haris.inbox.Case;
import app.haris.inbox.CaseChanged;
import app.haris.inbox.CaseEntry;
import app.haris.inbox.CaseNumber;
import app.haris.inbox.CaseWatcher;
import app.haris.inbox.Cases;
import app.haris.settings.Settings;
import app.haris.triage.RulesFile;
import app.haris.triage.RulesFile.SecondOpinion;
import app.haris.work.Agenda;
import app.haris.work.Job;
import app.haris.work.JobName;
import app.haris.work.Worker;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Asks for a second opinion after a case is stored and shown, never before. Where none comes in
 * time, or none that can be read, what Haris read by itself stands, and nobody is asked again until
 * the author writes again.
 */
@Component
final class SecondOpinions implements CaseWatcher, Worker {
    static final JobName NAME = new JobName("second-opinion");

    private static final Set<String> HEARD = Set.of("opened", "received", "reopened", "woken");

    /** An endpoint that hangs must not hold up what the other jobs do. */
    private static final int AT_ONCE = 2;

    private static final Duration SOON = Duration.ofSeconds(5);

    private final ObjectProvider<Cases> cases;
    private final Settings settings;
    private final Agenda agenda;
    private final Endpoint endpoint;
    private final MeterRegistry meters;
    private final Clock clock;
    private final Semaphore places = new Semaphore(AT_ONCE);

    /** Cases depend on those who watch them: they are asked for late. */
    SecondOpinions(
            ObjectProvider<Cases> cases,
            Settings settings,
            Agenda agenda,
            Endpoint endpoint,
            MeterRegistry meters,
            Clock clock) {
        this.cases = cases;
        this.settings = settings;
        this.agenda = agenda;
        this.endpoint = endpoint;
        this.meters = meters;
        this.clock = clock;
    }

    @Override
    public void changing(List<CaseChanged> changes) {
        if (asked().isPresent()) {
            changes.stream()
                    .filter(change -> HEARD.contains(change.what()))
                    .map(change -> new Job(NAME, change.number().toString(), clock.instant()))
                    .forEach(agenda::add);
        }
    }

    private Optional<SecondOpinion> asked() {
        return settings.current(RulesFile.FILE).secondOpinion();
    }

    @Override
    public JobName name() {
        return NAME;
    }

    @Override
    public Next run(Job job) {
        var number = new CaseNumber(Long.parseLong(job.key()));
        var asked = asked();
        var unsure = asked.flatMap(it -> newest(number, it));
        if (asked.isEmpty() || unsure.isEmpty()) {
            return new Next.Done();
        }
        if (!places.tryAcquire()) {
            return new Next.Again(clock.instant().plus(SOON));
        }
        try {
            ask(asked.get(), unsure.get());
        } finally {
            places.release();
        }
        return new Next.Done();
    }

    /** What the author said last, if Haris is unsure of it. */
    private Optional<CaseEntry> newest(CaseNumber number, SecondOpinion asked) {
        return cases.getObject()
                .find(number)
                .filter(found -> !found.isClosed())
                .filter(found -> isUnsure(found, asked))
                .map(found -> cases.getObject().entries(number))
                .filter(entries -> !entries.isEmpty())
                .map(List::getLast)
                .filter(entry -> entry.deletedAt().isEmpty() && !entry.currentText().isBlank());
    }

    private static boolean isUnsure(Case found, SecondOpinion asked) {
        return found.assessment()
                .certainty()
                .filter(certainty -> 100 * certainty < asked.below())
                .isPresent();
    }

    private void ask(SecondOpinion asked, CaseEntry entry) {
        var text = Anonymous.of(entry.currentText(), entry.interaction().author());
        var answer = endpoint.ask(asked, text);
        meters.counter("haris.second.opinion", "outcome", answer.outcome()).increment();
        if (answer instanceof Opinion.Given(var reading)) {
            cases.getObject().reread(entry.caseNumber(), reading, asked.model());
        }
    }
}
