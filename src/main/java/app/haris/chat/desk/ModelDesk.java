package app.haris.chat.desk;

import app.haris.chat.Answer;
import app.haris.chat.ModelCommand;
import app.haris.chat.ModelLines;
import app.haris.inbox.Actor;
import app.haris.inbox.Outcome;
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
    private final ModelLines lines;

    ModelDesk(Teaching teaching, ModelLines lines) {
        this.teaching = teaching;
        this.lines = lines;
    }

    Answer perform(ModelCommand command, Actor actor, Voice voice) {
        return switch (command) {
            case ModelCommand.ShowModels() -> show(voice);
            case ModelCommand.RollBackModel(var brand, var task) ->
                    rollBack(brand, task, actor, voice);
        };
    }

    /** For each brand what was taught, and which models came of it. */
    private Answer show(Voice voice) {
        List<String> said = new ArrayList<>();
        said.add(voice.say("models.shipped"));
        teaching.lessons()
                .forEach(
                        (brand, lessons) ->
                                lessons.forEach(
                                        (task, count) ->
                                                said.add(taught(brand, task, count, voice))));
        var models = teaching.models();
        models.forEach(model -> said.add(line(model, isInUse(model, models), voice)));
        return Voice.done(String.join("\n", said));
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
                Map.of("brand", lines.brand(brand), "task", word(task, voice), "count", count));
    }

    private String line(TaughtModel model, boolean isInUse, Voice voice) {
        var key = model.rolledBack() ? "rolled-back" : isInUse ? "in-use" : "kept";
        return lines.say("models." + key, model, voice.words());
    }

    private Answer rollBack(
            Optional<BrandId> brand, Optional<Task> task, Actor actor, Voice voice) {
        return switch (teaching.rollBack(brand, task, actor)) {
            case Outcome.Done<RolledBack>(var done) -> Voice.done(said(done, voice));
            case Outcome.Denied<RolledBack>(var denial) -> voice.denied(denial);
        };
    }

    private String said(RolledBack done, Voice voice) {
        var brand = lines.brand(done.gone().brand());
        var task = word(done.gone().task(), voice);
        return done.now()
                .map(
                        now ->
                                voice.say(
                                        "models.back-to",
                                        Map.of("brand", brand, "task", task, "time", now.madeAt())))
                .orElseGet(
                        () ->
                                voice.say(
                                        "models.back-to-shipped",
                                        Map.of("brand", brand, "task", task)));
    }

    private static String word(Task task, Voice voice) {
        return ModelLines.task(task, voice.words());
    }
}
