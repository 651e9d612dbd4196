package app.haris.chat.grammar;

import app.haris.chat.CaseCommand;
import app.haris.chat.CaseCommand.Pause;
import app.haris.chat.Command;
import app.haris.chat.CrisisCommand;
import app.haris.chat.EscalationCommand;
import app.haris.chat.ModelCommand;
import app.haris.chat.OnCallCommand;
import app.haris.chat.OverviewCommand;
import app.haris.chat.PersonalCommand;
import app.haris.chat.ReplyCommand;
import app.haris.chat.RoomCommand;
import app.haris.chat.RuleCommand;
import app.haris.chat.SilenceCommand;
import app.haris.chat.SilenceCommand.AskSilence.End;
import app.haris.chat.SourceCommand;
import app.haris.chat.Verb;
import app.haris.escalation.CrisisLevel;
import app.haris.inbox.CaseNumber;
import app.haris.social.AccountId;
import app.haris.social.BrandId;
import app.haris.social.Moderation;
import app.haris.social.Receipt;
import app.haris.social.RemoteId;
import app.haris.team.MemberId;
import app.haris.triage.Task;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/** Commands of every kind, in one or more of the shapes that they may have. */
public final class Commands {
    private static final MemberId LINA = new MemberId("lina");
    private static final Duration HOURS = Duration.ofHours(3);

    private Commands() {}

    /** All that concern no case, or a case that need not be named. */
    static List<Command> general() {
        return Stream.of(seen(), house(), calling(), onDuty(), crisis(), inRoom(), silence())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Command> seen() {
        var views =
                Arrays.stream(OverviewCommand.View.values())
                        .<Command>map(OverviewCommand.ListCases::new);
        return Stream.concat(
                        views,
                        Stream.of(
                                new OverviewCommand.Home(),
                                new OverviewCommand.Hours(),
                                new OverviewCommand.Digest()))
                .toList();
    }

    private static List<Command> house() {
        return List.of(
                new RuleCommand.ListRules(),
                new RuleCommand.ReloadRules(),
                new RuleCommand.TestRules(Duration.ofDays(2), Optional.of("rules:\n  - x")),
                new RuleCommand.TestRules(HOURS, Optional.empty()),
                new SourceCommand.ListSources(),
                new SourceCommand.PauseSource(new AccountId("acme-demo")),
                new SourceCommand.ResumeSource(new AccountId("acme-demo")),
                new ModelCommand.ShowModels(),
                new ModelCommand.RollBackModel(Optional.empty(), Optional.empty()),
                new ModelCommand.RollBackModel(
                        Optional.of(new BrandId("acme")), Optional.of(Task.INTENT)),
                new PersonalCommand.Link(Optional.empty()),
                new PersonalCommand.Link(Optional.of("sara-t6vk2a-7hqx2mzp4tke")),
                new PersonalCommand.Unlink(Optional.empty()),
                new PersonalCommand.Unlink(Optional.of(LINA)),
                new PersonalCommand.Speak(Optional.empty()),
                new PersonalCommand.Speak(Optional.of("it")),
                new Command.Erase("@giu r"),
                new Command.Help(Optional.of(Verb.TAG)),
                new Command.Help(Optional.empty()));
    }

    private static List<Command> calling() {
        var twelve = Optional.of(new CaseNumber(12));
        return List.of(
                new EscalationCommand.Acknowledge(twelve, Optional.empty()),
                new EscalationCommand.Acknowledge(twelve, Optional.of(LINA)),
                new EscalationCommand.Resolve(twelve, "it was a test"));
    }

    private static List<Command> onDuty() {
        return List.of(
                new OnCallCommand.WhoIsOnCall(),
                new OnCallCommand.OverrideOnCall("nights", LINA, HOURS),
                new OnCallCommand.SwapOnCall("nights", Optional.empty()),
                new OnCallCommand.SwapOnCall("nights", Optional.of(LINA)),
                new OnCallCommand.GoAway(Duration.ofDays(5), Optional.of(LINA)),
                new OnCallCommand.GoAway(HOURS, Optional.empty()),
                new OnCallCommand.ComeBack(),
                new OnCallCommand.ShowCalendar(true),
                new OnCallCommand.ShowCalendar(false));
    }

    private static List<Command> crisis() {
        var refunds = Optional.of("topic:refund");
        return List.of(
                new CrisisCommand.ShowCrisis(),
                new CrisisCommand.SetCrisisLevel(
                        CrisisLevel.RED, refunds, Optional.of(HOURS), "the press calls"),
                new CrisisCommand.SetCrisisLevel(
                        CrisisLevel.ORANGE, Optional.empty(), Optional.empty(), "2h of silence"),
                new CrisisCommand.SetCrisisLevel(
                        CrisisLevel.GREEN, Optional.empty(), Optional.empty(), ""),
                new CrisisCommand.CloseCrisis("nothing was found"),
                new CrisisCommand.RaiseLevel(3),
                new CrisisCommand.DismissProposal(3, Optional.of(HOURS), "a bot"),
                new CrisisCommand.DismissProposal(3, Optional.empty(), "3h is enough"));
    }

    private static List<Command> inRoom() {
        return List.of(
                new RoomCommand.OpenRoom(
                        Optional.of("brand:acme"), Optional.of(HOURS), "Recall of the lamps"),
                new RoomCommand.OpenRoom(Optional.empty(), Optional.empty(), "#lamps burn"),
                new RoomCommand.NoteInRoom("the lab is asked"),
                new RoomCommand.Against(new CaseNumber(12), "the lawyers said no"),
                new RoomCommand.GiveRole(Optional.empty(), "scribe", LINA),
                new RoomCommand.GiveRole(Optional.of("room:2"), "scribe", LINA),
                new RoomCommand.UpdateRoom("the lab found nothing", Optional.of(HOURS)),
                new RoomCommand.UpdateRoom("room:2 the lab found nothing", Optional.empty()),
                new RoomCommand.ReportRoom(Optional.empty()),
                new RoomCommand.ReportRoom(Optional.of(2L)));
    }

    private static List<Command> silence() {
        return List.of(
                new SilenceCommand.ListSilences(),
                new SilenceCommand.AskSilence(
                        Optional.of("topic:refund"),
                        new End.At(LocalTime.of(18, 30)),
                        "the lawyers look"),
                new SilenceCommand.AskSilence(Optional.empty(), new End.After(HOURS), ""),
                new SilenceCommand.ApproveSilence(1),
                new SilenceCommand.EndSilence(1));
    }

    /** All that are about a case, which they name. */
    public static List<Command> about(CaseNumber number) {
        return Stream.concat(onCase(number), onRevision(number, OptionalInt.of(3))).toList();
    }

    private static Stream<Command> onCase(CaseNumber number) {
        return Stream.of(
                new OverviewCommand.Show(number),
                new RuleCommand.Why(number),
                new CaseCommand.Claim(number),
                new CaseCommand.Release(number),
                new CaseCommand.Assign(number, new MemberId("sara")),
                new CaseCommand.Note(number, "he called twice"),
                new CaseCommand.Snooze(number, new Pause.Tomorrow()),
                new CaseCommand.Snooze(number, Duration.ofMinutes(95)),
                new CaseCommand.Close(number, "by phone"),
                new CaseCommand.Reopen(number),
                new CaseCommand.Tag(number, Set.of("vip", "lamps"), Set.of("refund")),
                new CaseCommand.Merge(number, new CaseNumber(13)),
                new ReplyCommand.Reply(number, "Ciao!\n\n Due  righe "),
                new ReplyCommand.ReplyInPrivate(number, "12:3 Ciao"),
                new ReplyCommand.ReplyFromTemplate(number, "late-delivery"),
                new ReplyCommand.Moderate(number, Moderation.LIKE),
                new ReplyCommand.Moderate(number, Moderation.HIDE),
                new ReplyCommand.Moderate(number, Moderation.DELETE),
                new ReplyCommand.TakeBack(number, 2),
                new EscalationCommand.Escalate(number, "the press calls"));
    }

    static Stream<Command> onRevision(CaseNumber number, OptionalInt revision) {
        var receipt = new Receipt(new RemoteId("p77"), null);
        return Stream.of(
                new ReplyCommand.Edit(number, revision, "Salve"),
                new ReplyCommand.Approve(number, revision),
                new ReplyCommand.Choose(number, revision),
                new ReplyCommand.Withdraw(number, revision),
                new ReplyCommand.Reject(number, revision, "too long"),
                new ReplyCommand.Send(number, revision),
                new ReplyCommand.SendAgain(number, revision),
                new ReplyCommand.ConfirmPublished(number, revision, Optional.of(receipt)),
                new ReplyCommand.ConfirmPublished(number, revision, Optional.empty()),
                new ReplyCommand.Stop(number, revision));
    }
}
