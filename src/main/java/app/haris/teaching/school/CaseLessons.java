package app.haris.teaching.school;

import app.haris.audit.Deed;
import app.haris.audit.Journal;
import app.haris.inbox.Actor;
import app.haris.inbox.Case;
import app.haris.inbox.CaseEntry;
import app.haris.inbox.CaseNumber;
import app.haris.inbox.Cases;
import app.haris.inbox.Denial;
import app.haris.inbox.Erasable;
import app.haris.inbox.Outcome;
import app.haris.inbox.Outcome.Denied;
import app.haris.inbox.Outcome.Done;
import app.haris.social.BrandId;
import app.haris.storage.Transactions;
import app.haris.teaching.Lesson;
import app.haris.teaching.TaughtModel;
import app.haris.teaching.Teaching;
import app.haris.teaching.jdbc.JdbcLessons;
import app.haris.teaching.jdbc.JdbcLessons.Taught;
import app.haris.teaching.jdbc.JdbcTunings;
import app.haris.team.Role;
import app.haris.team.Team;
import app.haris.triage.Task;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Takes lessons about cases, and forgets them with their authors. */
@Component
final class CaseLessons implements Teaching, Erasable {
    private final Cases cases;
    private final JdbcLessons lessons;
    private final JdbcTunings tunings;
    private final TaughtModels models;
    private final NightSchool school;
    private final Surroundings around;

    /** What lies below every module. */
    @Component
    record Surroundings(Transactions transactions, Journal journal, Team team, Clock clock) {}

    CaseLessons(
            Cases cases,
            JdbcLessons lessons,
            JdbcTunings tunings,
            TaughtModels models,
            NightSchool school,
            Surroundings around) {
        this.cases = cases;
        this.lessons = lessons;
        this.tunings = tunings;
        this.models = models;
        this.school = school;
        this.around = around;
    }

    @Override
    public void teach(CaseNumber number, Set<Lesson> taught, Actor actor) {
        if (!taught.isEmpty()) {
            around.transactions.run(
                    () -> cases.find(number).ifPresent(summary -> teach(summary, taught, actor)));
        }
    }

    private void teach(Case summary, Set<Lesson> taught, Actor actor) {
        var entries = cases.entries(summary.number());
        if (entries.isEmpty() || entries.getLast().currentText().isBlank()) {
            return;
        }
        var by = new Taught(actor.member().id().value(), around.clock.instant());
        var language = summary.assessment().language();
        for (var lesson : taught) {
            lessons.put(entries.getLast(), summary.brand(), language, lesson, by);
            var details = Map.of("task", lesson.task().word(), "label", lesson.label());
            around.journal.record(
                    new Deed(
                            by.member(),
                            actor.from(),
                            "taught",
                            Optional.of(summary.number().value()),
                            details,
                            Map.of()));
        }
        school.tonight(summary.brand());
    }

    @Override
    public Map<BrandId, Map<Task, Integer>> lessons() {
        return around.transactions.call(lessons::counts);
    }

    @Override
    public List<TaughtModel> models() {
        return around.transactions.call(tunings::all);
    }

    @Override
    public Outcome<RolledBack> rollBack(Optional<BrandId> brand, Optional<Task> task, Actor actor) {
        if (!actor.member().may(Role.LEAD)) {
            return new Denied<>(Denial.needsRole(Role.LEAD, around.team));
        }
        var outcome = around.transactions.call(() -> takeBack(brand, task, actor));
        models.look();
        return outcome;
    }

    private Outcome<RolledBack> takeBack(
            Optional<BrandId> brand, Optional<Task> task, Actor actor) {
        var meant =
                tunings.all().stream()
                        .filter(it -> !it.rolledBack())
                        .filter(it -> brand.isEmpty() || brand.get().equals(it.brand()))
                        .filter(it -> task.isEmpty() || task.get() == it.task())
                        .toList();
        if (meant.isEmpty() || !tunings.rollBack(meant.getFirst().id())) {
            return new Denied<>(new Denial(Denial.Kind.CONFLICT, "no-taught-model", Map.of()));
        }
        var gone = meant.getFirst();
        var now =
                meant.stream()
                        .skip(1)
                        .filter(it -> it.brand().equals(gone.brand()) && it.task() == gone.task())
                        .findFirst();
        around.journal.record(
                new Deed(
                        actor.member().id().value(),
                        actor.from(),
                        "model-rolled-back",
                        Optional.empty(),
                        Map.of("brand", gone.brand().value(), "task", gone.task().word()),
                        Map.of()));
        return new Done<>(new RolledBack(gone, now));
    }

    /** What was learned from a forgotten text is forgotten too, and learned anew without it. */
    @Override
    public void erase(List<CaseNumber> numbers) {
        if (numbers.isEmpty()) {
            return;
        }
        var texts = numbers.stream().flatMap(it -> cases.entries(it).stream()).map(CaseEntry::id);
        var forgotten = lessons.forget(numbers, texts.collect(Collectors.toSet()));
        forgotten.forEach(it -> tunings.deleteSince(it.brand(), it.task(), it.at()));
        forgotten.stream()
                .map(JdbcLessons.Forgotten::brand)
                .distinct()
                .forEach(brand -> school.now(brand));
        if (!forgotten.isEmpty()) {
            around.transactions.afterCommit(models::look);
        }
    }
}
