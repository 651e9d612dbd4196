package app.haris.chat.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import app.haris.chat.Command;
import app.haris.chat.Command.Misunderstood;
import app.haris.chat.Command.Misunderstood.Reason;
import app.haris.chat.Command.Pause;
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
                line("", new Command.Home()),
                line("home", new Command.Home()),
                line("الرئيسية", new Command.Home()),
                line("inizio", new Command.Home()),
                line("list", new Command.ListCases(Command.View.OPEN)),
                line("list mine", new Command.ListCases(Command.View.MINE)),
                line("قائمة متأخرة", new Command.ListCases(Command.View.LATE)),
                line("elenco miei", new Command.ListCases(Command.View.MINE)),
                line("show 12", new Command.Show(TWELVE)),
                line("12", new Command.Show(TWELVE)),
                line("#١٢", new Command.Show(TWELVE)),
                line("/claim 12", new Command.Claim(TWELVE)),
                line("CLAIM #12", new Command.Claim(TWELVE)),
                line("استلم ١٢", new Command.Claim(TWELVE)),
                line("إستلِم ۱۲", new Command.Claim(TWELVE)),
                line("prendi 12", new Command.Claim(TWELVE)),
                line("release 12", new Command.Release(TWELVE)),
                line("assign @sara 12", new Command.Assign(TWELVE, new MemberId("sara"))),
                line("assign 12 sara", new Command.Assign(TWELVE, new MemberId("sara"))),
                line("أسند @sara 12", new Command.Assign(TWELVE, new MemberId("sara"))),
                line(
                        "reply 12 Ciao!\n\n Due  righe ",
                        new Command.Reply(TWELVE, "Ciao!\n\n Due  righe ")),
                line("reply 12\nCiao", new Command.Reply(TWELVE, "Ciao")),
                line("رد 12 نأسف لذلك", new Command.Reply(TWELVE, "نأسف لذلك")),
                line(
                        "reply 12 template:late-delivery",
                        new Command.ReplyFromTemplate(TWELVE, "late-delivery")),
                line(
                        "rispondi 12 modello:late-delivery",
                        new Command.ReplyFromTemplate(TWELVE, "late-delivery")),
                line(
                        "reply 12 template: see below",
                        new Command.Reply(TWELVE, "template: see below")),
                line("private 12 Ciao!", new Command.ReplyInPrivate(TWELVE, "Ciao!")),
                line("خاص ١٢ نأسف", new Command.ReplyInPrivate(TWELVE, "نأسف")),
                line("privato 12 7 giorni", new Command.ReplyInPrivate(TWELVE, "7 giorni")),
                line("edit 12:3 New text", new Command.Edit(TWELVE, THIRD, "New text")),
                line("edit 12 r3 New text", new Command.Edit(TWELVE, THIRD, "New text")),
                line("approve 12", new Command.Approve(TWELVE, NONE)),
                line("approve 12:3", new Command.Approve(TWELVE, THIRD)),
                line("approve #12:r3", new Command.Approve(TWELVE, THIRD)),
                line("approva 12 r3", new Command.Approve(TWELVE, THIRD)),
                line("وافق ١٢:٣", new Command.Approve(TWELVE, THIRD)),
                line("withdraw 12", new Command.Withdraw(TWELVE, NONE)),
                line("reject 12:3 too cold", new Command.Reject(TWELVE, THIRD, "too cold")),
                line("send 12", new Command.Send(TWELVE, NONE)),
                line("send 12:3 again", new Command.SendAgain(TWELVE, THIRD)),
                line("أرسل 12 ثانية", new Command.SendAgain(TWELVE, NONE)),
                line("settle 12 absent", new Command.SendAgain(TWELVE, NONE)),
                line(
                        "settle 12:3 there",
                        new Command.ConfirmPublished(TWELVE, THIRD, Optional.empty())),
                line(
                        "accerta 12 c'è",
                        new Command.ConfirmPublished(TWELVE, NONE, Optional.empty())),
                line(
                        "settle 12 there https://example.org/posts/77",
                        new Command.ConfirmPublished(
                                TWELVE,
                                NONE,
                                Optional.of(
                                        new Receipt(
                                                new RemoteId("77"),
                                                URI.create("https://example.org/posts/77"))))),
                line("stop 12", new Command.Stop(TWELVE, NONE)),
                line("note 12 call her back", new Command.Note(TWELVE, "call her back")),
                line("snooze 12 2h", new Command.Snooze(TWELVE, Duration.ofHours(2))),
                line("snooze 12 1d 12h", new Command.Snooze(TWELVE, Duration.ofHours(36))),
                line("rimanda 12 3 giorni", new Command.Snooze(TWELVE, Duration.ofDays(3))),
                line("أجل ١٢ ٣٠ دقيقة", new Command.Snooze(TWELVE, Duration.ofMinutes(30))),
                line("snooze 12 tomorrow", new Command.Snooze(TWELVE, new Pause.Tomorrow())),
                line("rimanda 12 domani", new Command.Snooze(TWELVE, new Pause.Tomorrow())),
                line("close 12 answered by phone", new Command.Close(TWELVE, "answered by phone")),
                line("reopen 12", new Command.Reopen(TWELVE)),
                line(
                        "tag 12 Delivery #vip -spam",
                        new Command.Tag(TWELVE, Set.of("delivery", "vip"), Set.of("spam"))),
                line("tag 12 not a complaint", denying("complaint")),
                line("etichetta 12 non è un reclamo", denying("reclamo")),
                line("صنف 12 ليست شكوى", denying("شكوى")),
                line("model", new Command.ShowModels()),
                line("modelli stato", new Command.ShowModels()),
                line(
                        "model rollback",
                        new Command.RollBackModel(Optional.empty(), Optional.empty())),
                line(
                        "النموذج تراجع acme intent",
                        new Command.RollBackModel(
                                Optional.of(new BrandId("acme")), Optional.of(Task.INTENT))),
                line("merge 12 into 13", new Command.Merge(TWELVE, new CaseNumber(13))),
                line("merge 12 13", new Command.Merge(TWELVE, new CaseNumber(13))),
                line("ادمج 12 في 13", new Command.Merge(TWELVE, new CaseNumber(13))),
                line("hide 12", new Command.Moderate(TWELVE, Moderation.HIDE)),
                line("piace 12", new Command.Moderate(TWELVE, Moderation.LIKE)),
                line("احذف 12", new Command.Moderate(TWELVE, Moderation.DELETE)),
                line("delete 12:3", new Command.TakeBack(TWELVE, 3)),
                line("why 12", new Command.Why(TWELVE)),
                line("perche 12", new Command.Why(TWELVE)),
                line("hours", new Command.Hours()),
                line("digest", new Command.Digest()),
                line("riepilogo", new Command.Digest()),
                line("ملخص", new Command.Digest()),
                line("source", new Command.ListSources()),
                line("fonti stato", new Command.ListSources()),
                line("source pause acme-x", new Command.PauseSource(new AccountId("acme-x"))),
                line("المصدر استئناف acme-x", new Command.ResumeSource(new AccountId("acme-x"))),
                line("rules", new Command.ListRules()),
                line("regole elenco", new Command.ListRules()),
                line("rules reload", new Command.ReloadRules()),
                line("rules test", new Command.TestRules(Duration.ofDays(7), Optional.empty())),
                line(
                        "rules test 2d\nrules: []\n",
                        new Command.TestRules(Duration.ofDays(2), Optional.of("rules: []\n"))),
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
                line("claim", new Command.Claim(TWELVE)),
                line("claim 13", new Command.Claim(new CaseNumber(13))),
                line("reply Ciao", new Command.Reply(TWELVE, "Ciao")),
                line("reply 12 Ciao", new Command.Reply(TWELVE, "Ciao")),
                line(
                        "reply 5 giorni sono troppi",
                        new Command.Reply(TWELVE, "5 giorni sono troppi")),
                line("reply #13 Ciao", new Command.Reply(new CaseNumber(13), "Ciao")),
                line(
                        "note 12:30 she calls again",
                        new Command.Note(TWELVE, "12:30 she calls again")),
                line("edit r3 Ciao", new Command.Edit(TWELVE, THIRD, "Ciao")),
                line("approve r3", new Command.Approve(TWELVE, THIRD)),
                line("snooze 2 h", new Command.Snooze(TWELVE, Duration.ofHours(2))),
                line("assign @sara", new Command.Assign(TWELVE, new MemberId("sara"))),
                line("tag vip", new Command.Tag(TWELVE, Set.of("vip"), Set.of())),
                line("merge into 13", new Command.Merge(TWELVE, new CaseNumber(13))),
                line("merge 13", new Command.Merge(TWELVE, new CaseNumber(13))),
                line("settle there", new Command.ConfirmPublished(TWELVE, NONE, Optional.empty())),
                line("send again", new Command.SendAgain(TWELVE, NONE)));
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
        "prend, prendi",
        "snoze 12 2h, snooze 12 2h",
        "وافف 12, وافق 12"
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
        return new Command.Tag(TWELVE, Set.of(), Set.of(tag));
    }
}
