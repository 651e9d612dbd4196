package app.haris.chat.desk;

import app.haris.chat.Answer;
import app.haris.inbox.Actor;
import app.haris.inbox.Outcome;
import app.haris.social.Accounts;
import app.haris.social.Brand;
import app.haris.social.BrandId;
import app.haris.teaching.TaughtModel;
import app.haris.teaching.Teaching;
import app.haris.teaching.Teaching.RolledBack;
import app.haris.triage.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What members ask about what Haris was taught. */
@Component
final class ModelDesk {
    private final Teaching teaching;
    private final Accounts accounts;

    ModelDesk(Teaching teaching, Accounts accounts) {
        this.teaching = teaching;
        this.accounts = accounts;
    }

    /** For each brand what was taught, and which models came of it. */
    Answer show(Voice voice) {
        List<String> lines = new ArrayList<>();
        lines.add(voice.say("models.shipped"));
        teaching.lessons()
                .forEach(
                        (brand, lessons) ->
                                lessons.forEach(
                                        (task, count) ->
                                                lines.add(taught(brand, task, count, voice))));
        var models = teaching.models();
        models.forEach(model -> lines.add(line(model, isInUse(model, models), voice)));
        return Voice.done(String.join("\n", lines));
    }

    private static boolean isInUse(TaughtModel model, List<TaughtModel> newestFirst) {
        return newestFirst.stream()
                .filter(it -> it.brand().equals(model.brand()) && it.task() == model.task())
                .filter(it -> !it.rolledBack())
                .findFirst()
                .filter(model::equals)
                .isPresent();
    }

    private String taught(BrandId brand, Task task, int count, Voice voice) {
        return voice.say(
                "models.taught",
                Map.of("brand", name(brand), "task", word(task, voice), "count", count));
    }

    private String line(TaughtModel model, boolean isInUse, Voice voice) {
        var key = model.rolledBack() ? "rolled-back" : isInUse ? "in-use" : "kept";
        return voice.say(
                "models." + key,
                Map.of(
                        "brand", name(model.brand()),
                        "task", word(model.task(), voice),
                        "time", voice.words().moment(model.madeAt()),
                        "learned", model.learned(),
                        "held", model.heldBack(),
                        "before", model.rightBefore(),
                        "right", model.right()));
    }

    Answer rollBack(Optional<BrandId> brand, Optional<Task> task, Actor actor, Voice voice) {
        return switch (teaching.rollBack(brand, task, actor)) {
            case Outcome.Done<RolledBack>(var done) -> Voice.done(said(done, voice));
            case Outcome.Denied<RolledBack>(var denial) -> voice.denied(denial);
        };
    }

    private String said(RolledBack done, Voice voice) {
        var brand = name(done.gone().brand());
        var task = word(done.gone().task(), voice);
        return done.now()
                .map(
                        now ->
                                voice.say(
                                        "models.back-to",
                                        Map.of(
                                                "brand",
                                                brand,
                                                "task",
                                                task,
                                                "time",
                                                voice.words().moment(now.madeAt()))))
                .orElseGet(
                        () ->
                                voice.say(
                                        "models.back-to-shipped",
                                        Map.of("brand", brand, "task", task)));
    }

    private static String word(Task task, Voice voice) {
        return voice.words().word("task", task.word());
    }

    private String name(BrandId id) {
        return accounts.brands().stream()
                .filter(brand -> brand.id().equals(id))
                .map(Brand::name)
                .findFirst()
                .orElse(id.value());
    }
}
