package app.haris.chat.grammar;

import app.haris.chat.Command;
import app.haris.chat.Command.Pause;
import app.haris.chat.Verb;
import app.haris.social.BrandId;
import app.haris.triage.Task;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes commands as English lines, with the case always named. */
final class LineWriter {
    private LineWriter() {}

    static String write(Command command) {
        return switch (command) {
            case Command.OnRevision onRevision -> write(onRevision);
            case Command.OnCase onCase -> write(onCase);
            case Command.Home() -> "home";
            case Command.ListCases(var view) -> "list " + view.name().toLowerCase(Locale.ROOT);
            case Command.Digest() -> "digest";
            case Command.Hours() -> "hours";
            case Command.ListRules() -> "rules list";
            case Command.ReloadRules() -> "rules reload";
            case Command.TestRules(var past, var edited) ->
                    "rules test " + Durations.write(past) + edited.map("\n"::concat).orElse("");
            case Command.ListSources() -> "source status";
            case Command.PauseSource(var account) -> "source pause " + account;
            case Command.ResumeSource(var account) -> "source resume " + account;
            case Command.ShowModels() -> "model status";
            case Command.RollBackModel(var brand, var task) ->
                    join(
                            "model rollback",
                            brand.map(BrandId::value).orElse(""),
                            task.map(Task::word).orElse(""));
            case Command.Acknowledge(var about, var handTo) ->
                    join(
                            "ack",
                            about.map(number -> "#" + number).orElse(""),
                            handTo.map(member -> "@" + member).orElse(""));
            case Command.OfCrisis crisis -> CrisisWriter.write(crisis);
            case Command.Resolve(var about, var why) ->
                    join("resolve", about.map(number -> "#" + number).orElse(""), why);
            case Command.GoAway(var time, var deputy) ->
                    join(
                            "oncall away",
                            Durations.write(time),
                            deputy.map(member -> "@" + member).orElse(""));
            case Command.ComeBack() -> "oncall back";
            case Command.ShowCalendar(var isNew) -> join("oncall calendar", isNew ? "new" : "");
            case Command.OfSilence silence -> SilenceWriter.write(silence);
            case Command.WhoIsOnCall() -> "oncall who";
            case Command.SwapOnCall(var schedule, var other) ->
                    join("oncall swap", schedule, other.map(member -> "@" + member).orElse(""));
            case Command.OverrideOnCall(var schedule, var member, var time) ->
                    join("oncall override", schedule, "@" + member, Durations.write(time));
            case Command.Link(var code) -> join("link", code.orElse(""));
            case Command.Unlink(var member) ->
                    join("link off", member.map(one -> "@" + one).orElse(""));
            case Command.Speak(var language) -> join("language", language.orElse(""));
            case Command.Erase(var author) -> "erase " + author;
            case Command.Help(var verb) -> join("help", verb.map(Verb::word).orElse(""));
            case Command.Misunderstood misunderstood -> misunderstood.text();
        };
    }

    private static String write(Command.OnRevision command) {
        var subject =
                "#"
                        + command.number()
                        + (command.revision().isPresent()
                                ? ":" + command.revision().getAsInt()
                                : "");
        return switch (command) {
            case Command.Edit edit -> withText("edit " + subject, edit.text());
            case Command.Approve _ -> join("approve", subject);
            case Command.Choose _ -> join("approve", subject, "only");
            case Command.Withdraw _ -> join("withdraw", subject);
            case Command.Reject reject -> withText("reject " + subject, reject.why());
            case Command.Send _ -> join("send", subject);
            case Command.SendAgain _ -> join("send", subject, "again");
            case Command.ConfirmPublished confirm ->
                    join(
                            "settle",
                            subject,
                            "there",
                            confirm.receipt().map(Receipts::write).orElse(""));
            case Command.Stop _ -> join("stop", subject);
        };
    }

    private static String write(Command.OnCase command) {
        var subject = "#" + command.number();
        return switch (command) {
            case Command.OnRevision onRevision -> write(onRevision);
            case Command.Show _ -> join("show", subject);
            case Command.Claim _ -> join("claim", subject);
            case Command.Release _ -> join("release", subject);
            case Command.Assign assign -> join("assign", "@" + assign.member(), subject);
            case Command.Reply reply -> withText("reply " + subject, reply.text());
            case Command.ReplyInPrivate reply -> withText("private " + subject, reply.text());
            case Command.ReplyFromTemplate reply ->
                    join("reply", subject, "template:" + reply.template());
            case Command.Note note -> withText("note " + subject, note.text());
            case Command.Snooze snooze -> join("snooze", subject, write(snooze.pause()));
            case Command.Close close -> withText("close " + subject, close.reason());
            case Command.Reopen _ -> join("reopen", subject);
            case Command.Tag tag -> join("tag", subject, tags(tag));
            case Command.Escalate escalate -> withText("escalate " + subject, escalate.words());
            case Command.Merge merge -> join("merge", subject, "into", "#" + merge.into());
            case Command.Moderate moderate ->
                    join(moderate.moderation().name().toLowerCase(Locale.ROOT), subject);
            case Command.TakeBack back -> join("delete", subject + ":" + back.revision());
            case Command.Why _ -> join("why", subject);
        };
    }

    private static String write(Pause pause) {
        return switch (pause) {
            case Pause.For(var duration) -> Durations.write(duration);
            case Pause.Tomorrow() -> "tomorrow";
        };
    }

    private static String tags(Command.Tag tag) {
        return Stream.concat(
                        new TreeSet<>(tag.added()).stream(),
                        new TreeSet<>(tag.removed()).stream().map("-"::concat))
                .collect(Collectors.joining(" "));
    }

    /** A text whose first word could be read as a revision begins on a line of its own. */
    private static String withText(String start, String text) {
        var isMistakable = Reference.of(new Line(text).peek()).isPresent();
        return start + (isMistakable ? "\n" : " ") + text;
    }

    static String join(String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
    }
}
