package app.haris.chat.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import app.haris.chat.CaseCommand;
import app.haris.chat.CaseCommand.Pause;
import app.haris.chat.Command;
import app.haris.chat.Command.Misunderstood;
import app.haris.chat.Command.Misunderstood.Reason;
import app.haris.chat.ModelCommand;
import app.haris.chat.OverviewCommand;
import app.haris.chat.ReplyCommand;
import app.haris.chat.RuleCommand;
import app.haris.chat.SourceCommand;
import app.haris.chat.Texts;
import app.haris.chat.Verb;
import app.haris.inbox.CaseNumber;
import app.haris.social.AccountId;
import app.haris.social.BrandId;
import app.haris.social.Moderation;
import app.haris.social.Receipt;
import app.haris.social.RemoteId;
import app.haris.team.MemberId;
import app.haris.triage.Task;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LineGrammarTests {
    private static final CaseNumber TWELVE = new CaseNumber(12);
    private static final OptionalInt NONE = OptionalInt.empty();
    private static final OptionalInt THIRD = OptionalInt.of(3);

    private final LineGrammar grammar = new LineGrammar(new Vocabulary(new Texts()));

    static Stream<Arguments> lines() {
        return Stream.of(
                line("", new OverviewCommand.Home()),
                line("home", new OverviewCommand.Home()),
                line("الرئيسية", new OverviewCommand.Home()),
                line("inizio", new OverviewCommand.Home()),
                line("list", new OverviewCommand.ListCases(OverviewCommand.View.OPEN)),
                line("list mine", new OverviewCommand.ListCases(OverviewCommand.View.MINE)),
                line("قائمة متأخرة", new OverviewCommand.ListCases(OverviewCommand.View.LATE)),
                line("elenco miei", new OverviewCommand.ListCases(OverviewCommand.View.MINE)),
                line("show 12", new OverviewCommand.Show(TWELVE)),
                line("12", new OverviewCommand.Show(TWELVE)),
                line("#١٢", new OverviewCommand.Show(TWELVE)),
                line("/claim 12", new CaseCommand.Claim(TWELVE)),
                line("/haris claim 12", new CaseCommand.Claim(TWELVE)),
                line("/Haris استلم ١٢", new CaseCommand.Claim(TWELVE)),
                line("CLAIM #12", new CaseCommand.Claim(TWELVE)),
                line("استلم ١٢", new CaseCommand.Claim(TWELVE)),
                line("إستلِم ۱۲", new CaseCommand.Claim(TWELVE)),
                line("prendi 12", new CaseCommand.Claim(TWELVE)),
                line("release 12", new CaseCommand.Release(TWELVE)),
                line("assign @sara 12", new CaseCommand.Assign(TWELVE, new MemberId("sara"))),
                line("assign 12 sara", new CaseCommand.Assign(TWELVE, new MemberId("sara"))),
                line("أسند @sara 12", new CaseCommand.Assign(TWELVE, new MemberId("sara"))),
                line(
                        "reply 12 Ciao!\n\n Due  righe ",
                        new ReplyCommand.Reply(TWELVE, "Ciao!\n\n Due  righe ")),
                line("reply 12\nCiao", new ReplyCommand.Reply(TWELVE, "Ciao")),
                line("رد 12 نأسف لذلك", new ReplyCommand.Reply(TWELVE, "نأسف لذلك")),
                line(
                        "reply 12 template:late-delivery",
                        new ReplyCommand.ReplyFromTemplate(TWELVE, "late-delivery")),
                line(
                        "rispondi 12 modello:late-delivery",
                        new ReplyCommand.ReplyFromTemplate(TWELVE, "late-delivery")),
                line(
                        "reply 12 template: see below",
                        new ReplyCommand.Reply(TWELVE, "template: see below")),
                line("private 12 Ciao!", new ReplyCommand.ReplyInPrivate(TWELVE, "Ciao!")),
                line("خاص ١٢ نأسف", new ReplyCommand.ReplyInPrivate(TWELVE, "نأسف")),
                line("privato 12 7 giorni", new ReplyCommand.ReplyInPrivate(TWELVE, "7 giorni")),
                line("edit 12:3 New text", new ReplyCommand.Edit(TWELVE, THIRD, "New text")),
                line("edit 12 r3 New text", new ReplyCommand.Edit(TWELVE, THIRD, "New text")),
                line("approve 12", new ReplyCommand.Approve(TWELVE, NONE)),
                line("approve 12:3", new ReplyCommand.Approve(TWELVE, THIRD)),
                line("approve #12:r3", new ReplyCommand.Approve(TWELVE, THIRD)),
                line("approva 12 r3", new ReplyCommand.Approve(TWELVE, THIRD)),
                line("وافق ١٢:٣", new ReplyCommand.Approve(TWELVE, THIRD)),
                line("withdraw 12", new ReplyCommand.Withdraw(TWELVE, NONE)),
                line("reject 12:3 too cold", new ReplyCommand.Reject(TWELVE, THIRD, "too cold")),
                line("send 12", new ReplyCommand.Send(TWELVE, NONE)),
                line("send 12:3 again", new ReplyCommand.SendAgain(TWELVE, THIRD)),
                line("أرسل 12 ثانية", new ReplyCommand.SendAgain(TWELVE, NONE)),
                line("settle 12 absent", new ReplyCommand.SendAgain(TWELVE, NONE)),
                line(
                        "settle 12:3 there",
                        new ReplyCommand.ConfirmPublished(TWELVE, THIRD, Optional.empty())),
                line(
                        "accerta 12 c'è",
                        new ReplyCommand.ConfirmPublished(TWELVE, NONE, Optional.empty())),
                line(
                        "settle 12 there https://example.org/posts/77",
                        new ReplyCommand.ConfirmPublished(
                                TWELVE,
                                NONE,
                                Optional.of(
                                        new Receipt(
                                                new RemoteId("77"),
                                                URI.create("https://example.org/posts/77"))))),
                line("stop 12", new ReplyCommand.Stop(TWELVE, NONE)),
                line("note 12 call her back", new CaseCommand.Note(TWELVE, "call her back")),
                line("snooze 12 2h", new CaseCommand.Snooze(TWELVE, Duration.ofHours(2))),
                line("snooze 12 1d 12h", new CaseCommand.Snooze(TWELVE, Duration.ofHours(36))),
                line("rimanda 12 3 giorni", new CaseCommand.Snooze(TWELVE, Duration.ofDays(3))),
                line("أجل ١٢ ٣٠ دقيقة", new CaseCommand.Snooze(TWELVE, Duration.ofMinutes(30))),
                line("snooze 12 tomorrow", new CaseCommand.Snooze(TWELVE, new Pause.Tomorrow())),
                line("rimanda 12 domani", new CaseCommand.Snooze(TWELVE, new Pause.Tomorrow())),
                line(
                        "close 12 answered by phone",
                        new CaseCommand.Close(TWELVE, "answered by phone")),
                line("reopen 12", new CaseCommand.Reopen(TWELVE)),
                line(
                        "tag 12 Delivery #vip -spam",
                        new CaseCommand.Tag(TWELVE, Set.of("delivery", "vip"), Set.of("spam"))),
                line("tag 12 not a complaint", denying("complaint")),
                line("etichetta 12 non è un reclamo", denying("reclamo")),
                line("صنف 12 ليست شكوى", denying("شكوى")),
                line("model", new ModelCommand.ShowModels()),
                line("modelli stato", new ModelCommand.ShowModels()),
                line(
                        "model rollback",
                        new ModelCommand.RollBackModel(Optional.empty(), Optional.empty())),
                line(
                        "النموذج تراجع acme intent",
                        new ModelCommand.RollBackModel(
                                Optional.of(new BrandId("acme")), Optional.of(Task.INTENT))),
                line("merge 12 into 13", new CaseCommand.Merge(TWELVE, new CaseNumber(13))),
                line("merge 12 13", new CaseCommand.Merge(TWELVE, new CaseNumber(13))),
                line("ادمج 12 في 13", new CaseCommand.Merge(TWELVE, new CaseNumber(13))),
                line("hide 12", new ReplyCommand.Moderate(TWELVE, Moderation.HIDE)),
                line("piace 12", new ReplyCommand.Moderate(TWELVE, Moderation.LIKE)),
                line("احذف 12", new ReplyCommand.Moderate(TWELVE, Moderation.DELETE)),
                line("delete 12:3", new ReplyCommand.TakeBack(TWELVE, 3)),
                line("why 12", new RuleCommand.Why(TWELVE)),
                line("perche 12", new RuleCommand.Why(TWELVE)),
                line("hours", new OverviewCommand.Hours()),
                line("digest", new OverviewCommand.Digest()),
                line("riepilogo", new OverviewCommand.Digest()),
                line("ملخص", new OverviewCommand.Digest()),
                line("source", new SourceCommand.ListSources()),
                line("fonti stato", new SourceCommand.ListSources()),
                line("source pause acme-x", new SourceCommand.PauseSource(new AccountId("acme-x"))),
                line(
                        "المصدر استئناف acme-x",
                        new SourceCommand.ResumeSource(new AccountId("acme-x"))),
                line("rules", new RuleCommand.ListRules()),
                line("regole elenco", new RuleCommand.ListRules()),
                line("rules reload", new RuleCommand.ReloadRules()),
                line("rules test", new RuleCommand.TestRules(Duration.ofDays(7), Optional.empty())),
                line(
                        "rules test 2d\nrules: []\n",
                        new RuleCommand.TestRules(Duration.ofDays(2), Optional.of("rules: []\n"))),
                line("erase @giu_r", new Command.Erase("@giu_r")),
                line("help", new Command.Help(Optional.empty())),
                line("aiuto prendi", new Command.Help(Optional.of(Verb.CLAIM))));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void reads_a_line_that_names_its_case(String line, Command meant) {
        assertThat(read(line)).isEqualTo(meant);
    }

    static Stream<Arguments> linesInTheThreadOfCase12() {
        return Stream.of(
                line("claim", new CaseCommand.Claim(TWELVE)),
                line("claim 13", new CaseCommand.Claim(new CaseNumber(13))),
                line("reply Ciao", new ReplyCommand.Reply(TWELVE, "Ciao")),
                line("reply 12 Ciao", new ReplyCommand.Reply(TWELVE, "Ciao")),
                line(
                        "reply 5 giorni sono troppi",
                        new ReplyCommand.Reply(TWELVE, "5 giorni sono troppi")),
                line("reply #13 Ciao", new ReplyCommand.Reply(new CaseNumber(13), "Ciao")),
                line(
                        "note 12:30 she calls again",
                        new CaseCommand.Note(TWELVE, "12:30 she calls again")),
                line("edit r3 Ciao", new ReplyCommand.Edit(TWELVE, THIRD, "Ciao")),
                line("approve r3", new ReplyCommand.Approve(TWELVE, THIRD)),
                line("snooze 2 h", new CaseCommand.Snooze(TWELVE, Duration.ofHours(2))),
                line("assign @sara", new CaseCommand.Assign(TWELVE, new MemberId("sara"))),
                line("tag vip", new CaseCommand.Tag(TWELVE, Set.of("vip"), Set.of())),
                line("merge into 13", new CaseCommand.Merge(TWELVE, new CaseNumber(13))),
                line("merge 13", new CaseCommand.Merge(TWELVE, new CaseNumber(13))),
                line(
                        "settle there",
                        new ReplyCommand.ConfirmPublished(TWELVE, NONE, Optional.empty())),
                line("send again", new ReplyCommand.SendAgain(TWELVE, NONE)));
    }

    @ParameterizedTest
    @MethodSource("linesInTheThreadOfCase12")
    void reads_a_line_in_the_thread_of_a_case(String line, Command meant) {
        assertThat(grammar.read(line, Optional.of(TWELVE), Locale.ENGLISH)).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource({
        "aprove 12:3, approve 12:3",
        "cliam 12, claim 12",
        "prend, help prendi",
        "prend 12, prendi 12",
        "snoze 12 soon, help snooze",
        "helo A, help",
        "hepl claim, help claim",
        "help clam, help claim",
        "snoze 12 2h, snooze 12 2h",
        "وافف 12, وافق 12",
        "مساعدهه, مساعدة",
        "perrche 12, perché 12",
        "اجلل 12 2h, أجّل 12 2h"
    })
    void suggests_what_was_perhaps_meant(String line, String suggestion) {
        var misunderstood = (Misunderstood) read(line);

        assertThat(misunderstood.reason()).isEqualTo(Reason.UNKNOWN_VERB);
        assertThat(misunderstood.suggestions()).contains(suggestion);
    }

    @ParameterizedTest
    @CsvSource({
        "claim, NO_CASE",
        "reply Ciao, NO_CASE",
        "assign @sara, NO_CASE",
        "reply 12, INCOMPLETE",
        "reject 12, INCOMPLETE",
        "snooze 12, INCOMPLETE",
        "snooze 12 soon, INCOMPLETE",
        "snooze 12 0m, INCOMPLETE",
        "snooze 12 9999d, INCOMPLETE",
        "tag 12, INCOMPLETE",
        "merge 12, INCOMPLETE",
        "merge into, INCOMPLETE",
        "assign 12, INCOMPLETE",
        "settle 12, INCOMPLETE",
        "settle 12 perhaps, INCOMPLETE",
        "list everything, INCOMPLETE",
        "rules burn, INCOMPLETE",
        "erase, INCOMPLETE",
        "approve 12 r3 r4, TOO_MUCH",
        "approve 12 and 13, TOO_MUCH",
        "claim 12:3, NO_CASE",
        "home now, TOO_MUCH",
        "ack @lina, NO_CASE",
        "oncall override leads @lina, INCOMPLETE",
        "0, UNKNOWN_VERB",
        "help nothing, UNKNOWN_VERB"
    })
    void says_what_is_wrong_with_a_line(String line, Reason reason) {
        assertThat(read(line))
                .isInstanceOfSatisfying(
                        Misunderstood.class,
                        misunderstood -> assertThat(misunderstood.reason()).isEqualTo(reason));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\0",
                "\ud800",
                "#",
                ":",
                "r",
                "#:",
                "reply \ud800",
                "٫",
                "\u202e12",
                "-",
                "/"
            })
    void understands_no_nonsense(String line) {
        assertThat(read(line)).isInstanceOf(Misunderstood.class);
    }

    @Test
    void knows_which_verb_was_used_wrongly() {
        assertThat(read("prendi"))
                .isEqualTo(
                        new Misunderstood(
                                "prendi", Reason.NO_CASE, Optional.of(Verb.CLAIM), List.of()));
    }

    private Command read(String line) {
        return grammar.read(line, Optional.empty(), Locale.ENGLISH);
    }

    private static Arguments line(String line, Command meant) {
        return Arguments.of(line, meant);
    }

    private static Command denying(String tag) {
        return new CaseCommand.Tag(TWELVE, Set.of(), Set.of(tag));
    }
}
