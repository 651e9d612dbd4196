package app.haris.chat.grammar;

import static app.haris.chat.grammar.LineWriter.join;
import static app.haris.chat.grammar.LineWriter.name;
import static app.haris.chat.grammar.LineWriter.withText;

import app.haris.chat.ModelCommand;
import app.haris.chat.OverviewCommand;
import app.haris.chat.PersonalCommand;
import app.haris.chat.RuleCommand;
import app.haris.chat.SourceCommand;
import app.haris.social.BrandId;
import app.haris.triage.Task;
import java.util.Locale;

/** Writes what is asked about Haris itself as it would be read. */
final class HouseWriter {
    private HouseWriter() {}

    static String write(OverviewCommand command) {
        return switch (command) {
            case OverviewCommand.Home() -> "home";
            case OverviewCommand.ListCases(var view) ->
                    "list " + view.name().toLowerCase(Locale.ROOT);
            case OverviewCommand.Digest() -> "digest";
            case OverviewCommand.Show(var number) -> join("show", name(number));
            case OverviewCommand.Hours() -> "hours";
        };
    }

    static String write(RuleCommand command) {
        return switch (command) {
            case RuleCommand.Why(var number) -> join("why", name(number));
            case RuleCommand.ListRules() -> "rules list";
            case RuleCommand.TestRules(var past, var edited) ->
                    withText("rules test " + LineWriter.write(past), edited.orElse(""));
            case RuleCommand.ReloadRules() -> "rules reload";
        };
    }

    static String write(SourceCommand command) {
        return switch (command) {
            case SourceCommand.ListSources() -> "source status";
            case SourceCommand.PauseSource(var account) -> "source pause " + account;
            case SourceCommand.ResumeSource(var account) -> "source resume " + account;
        };
    }

    static String write(ModelCommand command) {
        return switch (command) {
            case ModelCommand.ShowModels() -> "model status";
            case ModelCommand.RollBackModel(var brand, var task) ->
                    join(
                            "model rollback",
                            brand.map(BrandId::value).orElse(""),
                            task.map(Task::word).orElse(""));
        };
    }

    static String write(PersonalCommand command) {
        return switch (command) {
            case PersonalCommand.Link(var code) -> join("link", code.orElse(""));
            case PersonalCommand.Unlink(var member) -> join("link off", name(member));
            case PersonalCommand.Speak(var language) -> join("language", language.orElse(""));
        };
    }
}
