package app.haris.teaching.school;

import app.haris.audit.Deed;
import app.haris.audit.Journal;
import app.haris.audit.Origin;
import app.haris.social.Accounts;
import app.haris.social.Brand;
import app.haris.social.BrandId;
import app.haris.storage.Ids;
import app.haris.storage.Transactions;
import app.haris.teaching.ModelWatcher;
import app.haris.teaching.TaughtModel;
import app.haris.teaching.jdbc.JdbcLessons;
import app.haris.teaching.jdbc.JdbcTunings;
import app.haris.triage.Example;
import app.haris.triage.Learning;
import app.haris.triage.Learning.Tuned;
import app.haris.triage.Task;
import app.haris.triage.Tuning;
import app.haris.work.Agenda;
import app.haris.work.Job;
import app.haris.work.JobName;
import app.haris.work.Worker;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Learns a brand's own models at night, after a day with lessons, on one of the instances. A model
 * is adopted only if it reads more of the lessons that it did not learn from as the team does than
 * the one in use.
 */
@Component
final class NightSchool implements Worker {
    static final JobName NAME = new JobName("teaching-school");

    /** The newest; more take too long and too much memory. */
    private static final int MOST_LESSONS = 4_000;

    /** On fewer it would be chance which model is better. */
    private static final int LEAST_HELD_BACK = 5;

    /** How many models of a brand and task are kept to go back to. */
    private static final int KEPT = 3;

    private static final LocalTime NIGHT = LocalTime.of(3, 0);

    private final JdbcLessons lessons;
    private final JdbcTunings tunings;
    private final TaughtModels models;
    private final Accounts accounts;
    private final Office office;
    private final Clock clock;

    /** How it makes itself heard. */
    @Component
    record Office(
            Transactions transactions,
            Journal journal,
            Agenda agenda,
            List<ModelWatcher> watchers,
            Ids ids) {}

    NightSchool(
            JdbcLessons lessons,
            JdbcTunings tunings,
            TaughtModels models,
            Accounts accounts,
            Office office,
            Clock clock) {
        this.lessons = lessons;
        this.tunings = tunings;
        this.models = models;
        this.accounts = accounts;
        this.office = office;
        this.clock = clock;
    }

    /** Puts the brand's next lesson down, in the current transaction. */
    void tonight(BrandId brand) {
        office.agenda.add(new Job(NAME, brand.value(), nextNight(zone(brand))));
    }

    void now(BrandId brand) {
        office.agenda.remove(NAME, brand.value());
        office.agenda.add(new Job(NAME, brand.value(), clock.instant()));
    }

    private ZoneId zone(BrandId brand) {
        return accounts.brands().stream()
                .filter(it -> it.id().equals(brand))
                .map(Brand::zone)
                .findFirst()
                .orElse(ZoneOffset.UTC);
    }

    private Instant nextNight(ZoneId zone) {
        var now = clock.instant().atZone(zone);
        var night = now.with(NIGHT);
        return (night.isAfter(now) ? night : now.plusDays(1).with(NIGHT)).toInstant();
    }

    @Override
    public JobName name() {
        return NAME;
    }

    @Override
    public Next run(Job job) {
        var brand = new BrandId(job.key());
        for (var task : Task.values()) {
            var taught = office.transactions.call(() -> lessons.of(brand, task, MOST_LESSONS));
            if (taught.values().stream().filter(Example::apart).count() >= LEAST_HELD_BACK) {
                learn(brand, task, taught);
            }
        }
        models.look();
        return new Next.Done();
    }

    private void learn(BrandId brand, Task task, Map<UUID, Example> taught) {
        var tuned = Learning.tune(task, List.copyOf(taught.values()), inUse(brand, task));
        if (tuned.right() > tuned.rightBefore()) {
            office.transactions.run(
                    () -> {
                        // What was erased meanwhile must not live on in a model.
                        if (lessons.lock(brand, task).containsAll(taught.keySet())) {
                            adopt(brand, task, tuned);
                        }
                    });
        }
    }

    private Optional<Tuning> inUse(BrandId brand, Task task) {
        return office.transactions.call(
                () ->
                        TaughtModels.inUse(tunings.all()).stream()
                                .filter(it -> it.brand().equals(brand) && it.task() == task)
                                .findFirst()
                                .flatMap(it -> tunings.weights(it.id())));
    }

    private void adopt(BrandId brand, Task task, Tuned tuned) {
        var model =
                new TaughtModel(
                        office.ids.next(),
                        brand,
                        task,
                        clock.instant(),
                        tuned.learned(),
                        tuned.heldBack(),
                        tuned.rightBefore(),
                        tuned.right(),
                        false);
        tunings.add(model, tuned.tuning());
        var old =
                tunings.all().stream()
                        .filter(it -> it.brand().equals(brand) && it.task() == task)
                        .skip(KEPT)
                        .map(TaughtModel::id)
                        .toList();
        tunings.delete(old);
        office.journal.record(
                new Deed(
                        "haris",
                        Origin.CLOCK,
                        "model-adopted",
                        Optional.empty(),
                        figures(model),
                        Map.of()));
        office.watchers.forEach(watcher -> watcher.adopting(model));
    }

    private static Map<String, String> figures(TaughtModel model) {
        return Map.of(
                "brand", model.brand().value(),
                "task", model.task().word(),
                "learned", String.valueOf(model.learned()),
                "heldBack", String.valueOf(model.heldBack()),
                "rightBefore", String.valueOf(model.rightBefore()),
                "right", String.valueOf(model.right()));
    }
}
