package app.haris.chat.desk;

import static org.assertj.core.api.Assertions.assertThat;

import app.haris.audit.Origin;
import app.haris.chat.Answer;
import app.haris.chat.ChatWorld;
import app.haris.chat.Desk;
import app.haris.chat.IdentityLinks;
import app.haris.chat.grammar.Commands;
import app.haris.inbox.Actor;
import app.haris.inbox.CaseNumber;
import app.haris.inbox.Denial;
import app.haris.inbox.Speech;
import app.haris.social.Fetched;
import app.haris.social.Trouble;
import app.haris.storage.jdbc.TestDatabase;
import app.haris.team.Identity;
import app.haris.team.Member;
import app.haris.team.PersonalSettings;
import app.haris.team.TeamFixtures;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What members are told, over the real inbox, rules and replies. */
class FrontDeskTests {
    @RegisterExtension final TestDatabase database = TestDatabase.h2();

    private static final Member SARA = TeamFixtures.sara();
    private static final Member MARCO = TeamFixtures.marco();
    private static final Member LINA = TeamFixtures.lina();
    private static final Member OMAR = TeamFixtures.omar();

    private ChatWorld world;
    private CaseNumber number;

    @BeforeEach
    void hearGiulia() {
        world = new ChatWorld(database);
        number = world.hear(Speech.giulia("1"));
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void whatever_is_about_a_case_that_is_not_there_is_told_so() {
        var desk = world.bean(Desk.class);

        for (var command : Commands.about(new CaseNumber(99))) {
            var answer = desk.perform(command, new Actor(LINA, Origin.ROOM));

            assertThat(answer.said()).as(command.toString()).contains("#99");
            assertThat(kind(answer)).as(command.toString()).isEqualTo(Denial.Kind.NOT_FOUND);
        }
    }

    @Test
    void a_complaint_becomes_an_approved_answer() {
        assertThat(said(LINA, "claim")).isEqualTo("#1 is yours.");
        assertThat(said(LINA, "reply Ci dispiace molto."))
                .startsWith("Draft r1 is on #1.\n📝 draft · by Lina · 👀 0 of 2")
                .contains("needs 2 approvals: the author's reach");
        assertThat(said(SARA, "approva")).contains("👀 1 di 2 (Sara)");
        assertThat(said(MARCO, "approva"))
                .startsWith("Hai approvato r1 di #1.\n✅ approvata")
                .contains("⏳ parte alle 10:00:10 se nessuno la ferma");

        world.clock.advance(Duration.ofSeconds(11));
        world.work();

        assertThat(world.platform.publications()).hasSize(1);
        assertThat(said(LINA, "show")).contains("📣 published", "| Ci dispiace molto.");
    }

    @Test
    void a_published_answer_is_corrected_as_it_was_approved() {
        said(LINA, "reply Ci dispace molto.");
        said(SARA, "approve");
        said(MARCO, "approve");
        world.clock.advance(Duration.ofSeconds(11));
        world.work();

        assertThat(said(LINA, "edit Ci dispiace molto."))
                .startsWith("r2 corrects what was published on #1.")
                .contains("📝 draft · by Lina · 👀 0 of 2");
        said(SARA, "approve");
        said(MARCO, "approve");
        world.clock.advance(Duration.ofSeconds(11));
        world.work();

        assertThat(world.platform.publications()).hasSize(1);
        assertThat(world.platform.corrections())
                .singleElement()
                .satisfies(one -> assertThat(one.reply().text()).isEqualTo("Ci dispiace molto."));
        world.platform.editsNothing();
        assertThat(world.say(SARA, number, "modifica 1:2 Scusaci.").said())
                .contains("non permette di cambiare");
        assertThat(said(SARA, "elimina 1:2")).isEqualTo("r2 di #1 sarà eliminata dalla rete.");
    }

    @Test
    void what_a_member_says_of_a_text_is_learned_and_said() {
        assertThat(said(LINA, "tag question delivery vip"))
                .endsWith(
                        "Learned: delivery and question. The brand’s own model is learned"
                                + " tonight.");
        assertThat(said(SARA, "etichetta non un reclamo")).contains("Imparato: non reclamo.");
        assertThat(said(OMAR, "أغلق ليس شكوى")).contains("تعلّمت: ليس شكوى");
        assertThat(said(LINA, "model")).contains("Acme: 1 lesson on intent", "1 lesson on topic");
    }

    @Test
    void other_tags_and_reasons_teach_nothing() {
        assertThat(said(LINA, "tag vip other")).doesNotContain("Learned");
        assertThat(said(LINA, "close not today, spam filter was on")).doesNotContain("Learned");
        assertThat(said(LINA, "model")).doesNotContain("lesson");
    }

    @Test
    void only_a_lead_takes_a_model_back() {
        assertThat(kind(world.say(SARA, "modelli indietro"))).isEqualTo(Denial.Kind.FORBIDDEN);
        assertThat(world.say(LINA, "model rollback acme").said())
                .isEqualTo("Nothing that was taught is in use: there is nothing to go back from.");
    }

    @Test
    void hard_words_are_masked_until_somebody_asks_for_them() {
        var abuse = world.hear(Speech.giulia("2").by(Speech.ahmed()).saying("You stupid idiots!"));

        assertThat(world.say(LINA, abuse, "show").said())
                .contains("> You s••• i•••!", "Unmasked:\n> You stupid idiots!");
    }

    @Test
    void whoever_comes_second_is_told_who_was_first() {
        said(MARCO, "prendi");

        var denied = world.say(LINA, number, "claim");

        assertThat(denied.said()).isEqualTo("Marco was first: the case is theirs.");
        assertThat(kind(denied)).isEqualTo(Denial.Kind.CONFLICT);
    }

    @Test
    void whoever_lacks_a_role_is_told_who_has_it() {
        said(LINA, "reply Ciao");

        var denied = world.say(OMAR, number, "وافق");

        assertThat(kind(denied)).isEqualTo(Denial.Kind.FORBIDDEN);
        assertThat(denied.said()).contains("معتمِد", "Sara", "Marco", "Lina");
    }

    @Test
    void nobody_approves_their_own_draft() {
        said(SARA, "rispondi Ciao");

        var denied = world.say(SARA, number, "approva");

        assertThat(kind(denied)).isEqualTo(Denial.Kind.FORBIDDEN);
        assertThat(denied.said())
                .isEqualTo("Hai messo mano a r1; servono gli occhi di qualcun altro.");
    }

    @Test
    void an_approval_of_what_was_replaced_is_a_conflict() {
        said(LINA, "reply Ciao");
        said(SARA, "modifica Ciao Giulia");

        var denied = world.say(MARCO, number, "approve r1");

        assertThat(kind(denied)).isEqualTo(Denial.Kind.CONFLICT);
        assertThat(denied.said()).contains("r2", "r1");
    }

    @Test
    void which_draft_is_meant_must_be_said_when_there_are_two() {
        said(LINA, "reply Ciao");
        said(LINA, "reply Buongiorno");

        var denied = world.say(SARA, number, "approva");
        var chosen = world.say(SARA, number, "approva r2 solo");

        assertThat(denied.said()).isEqualTo("Quale intendi: 1 e 2? Di’ r e il numero.");
        assertThat(chosen.isDone()).isTrue();
        assertThat(said(LINA, "show")).contains("r2").doesNotContain("Ciao");
    }

    @Test
    void a_colleague_may_be_called_by_name() {
        assertThat(said(LINA, "assign @Sara")).isEqualTo("#1 is Sara’s now.");
        assertThat(said(LINA, "assign عمر")).isEqualTo("#1 is \u2068عمر\u2069’s now.");
        assertThat(world.say(LINA, number, "assign @nobody").isDone()).isFalse();
    }

    @Test
    void tomorrow_begins_in_the_morning_of_the_team() {
        assertThat(said(LINA, "snooze tomorrow"))
                .isEqualTo("#1 sleeps until Mon, Nov 23, 09:00, or until its author writes again.");
        assertThat(said(SARA, "rimanda 2 ore")).contains("dom 22 nov, 12:00");
    }

    @Test
    void notes_tags_and_closing_are_confirmed() {
        assertThat(said(LINA, "note she called")).isEqualTo("Noted on #1. Only the team sees it.");
        assertThat(said(LINA, "tag VIP delivery")).startsWith("Tags of #1: ").contains("vip");
        assertThat(said(LINA, "close answered by phone")).isEqualTo("#1 is closed.");
        assertThat(said(LINA, "show")).contains("☑️ closed: answered by phone");
        assertThat(said(OMAR, "افتح")).isEqualTo("القضية \u2068#1\u2069 مفتوحة من جديد.");
    }

    @Test
    void two_cases_become_one() {
        var other = world.hear(Speech.giulia("2").by(Speech.ahmed()));

        assertThat(world.say(LINA, "merge #2 into #1").said()).isEqualTo("#2 goes on in #1.");
        assertThat(other).isEqualTo(new CaseNumber(2));
        assertThat(world.say(LINA, "show 2").said()).contains("🔀 goes on in #1");
    }

    @Test
    void lists_and_home_tell_what_waits() {
        assertThat(world.say(LINA, "").said())
                .startsWith("1 case is open: 1 unclaimed, none yours, none late.");
        assertThat(world.say(LINA, "list").said()).contains("#1 · Giulia R. · @acme-demo");
        assertThat(world.say(LINA, "list mine").said()).isEqualTo("No open case is yours.");
        assertThat(world.say(OMAR, "").said()).startsWith("قضية واحدة مفتوحة");
    }

    @Test
    void shows_which_rules_looked_at_a_case() {
        assertThat(said(LINA, "why")).startsWith("#1 was taken for: priority").contains("▫️");
        assertThat(world.say(LINA, "rules").said()).contains("• ");
    }

    @Test
    void only_admins_reload_and_only_leads_test_rules() {
        assertThat(kind(world.say(SARA, "rules reload"))).isEqualTo(Denial.Kind.FORBIDDEN);
        assertThat(kind(world.say(SARA, "rules test"))).isEqualTo(Denial.Kind.FORBIDDEN);
        assertThat(world.say(LINA, "rules reload").said()).isEqualTo("Nothing has changed.");
        assertThat(world.say(MARCO, "rules test 1d\nrules:\n  - {name: x}").said())
                .contains("2 errori", "lacks the key 'when'");
    }

    @Test
    void a_source_is_shown_as_it_is_and_paused_by_a_lead() {
        assertThat(world.say(LINA, "source").said()).contains("⏳ acme-demo: not asked yet");
        world.source.says(new Fetched.Failed(Trouble.of(Trouble.Kind.TOKEN, "401 <b>")));
        assertThat(world.say(MARCO, "fonte riprendi acme-demo").said())
                .isEqualTo("acme-demo non era sospesa.");

        assertThat(world.say(MARCO, "fonte pausa acme-demo").said())
                .isEqualTo("A acme-demo non si chiedono novità finché non la riprendi.");
        assertThat(world.say(LINA, "source").said()).contains("⏸️ acme-demo: paused by Marco");
        world.say(MARCO, "fonte riprendi acme-demo");
        world.work();
        world.clock.advance(Duration.ofMinutes(1));
        world.work();

        assertThat(world.say(LINA, "source").said())
                .contains("🔴 acme-demo: the network refuses the token")
                .contains("401 <b>");
        assertThat(kind(world.say(SARA, "source pause acme-demo")))
                .isEqualTo(Denial.Kind.FORBIDDEN);
        assertThat(world.say(MARCO, "source pause acme-x").said()).contains("acme-demo");
    }

    @Test
    void tells_the_hours() {
        world.team.close();

        assertThat(world.say(LINA, "hours").said()).startsWith("“office”: closed now");
    }

    @Test
    void nothing_is_done_that_was_not_understood() {
        var unknown = world.say(LINA, number, "aprove");
        var lonely = world.say(LINA, "claim");
        var tooMuch = world.say(LINA, number, "approve this please");

        assertThat(unknown.said()).contains("I do not know that.", "approve");
        assertThat(lonely.said()).isEqualTo("Which case do you mean?\nclaim [N]");
        assertThat(kind(tooMuch)).isEqualTo(Denial.Kind.INVALID);
    }

    @Test
    void a_case_that_is_not_there_is_not_found() {
        for (var line : new String[] {"show 99", "why 99", "claim 99", "reply 99 x", "send 99"}) {
            var answer = world.say(LINA, line);

            assertThat(kind(answer)).as(line).isEqualTo(Denial.Kind.NOT_FOUND);
            assertThat(answer.said()).isEqualTo("There is no case #99.");
        }
    }

    @Test
    void help_speaks_of_every_verb() {
        assertThat(world.say(SARA, "aiuto").said()).contains("prendi [N]", "dimentica AUTORE");
        assertThat(world.say(SARA, "aiuto prendi").said()).startsWith("prendi [N]\n");
    }

    @Test
    void a_member_gets_a_code_for_another_chat_and_may_take_a_link_away() {
        var bare =
                new Member(OMAR.id(), "Omar", OMAR.roles(), OMAR.language(), List.of(), List.of());
        world.team.become(List.of(bare, LINA));
        var said = world.say(LINA, "link").said();
        assertThat(said).startsWith("You are Lina here: slack U-lina and discord D-lina.");
        assertThat(said).containsPattern("\n/haris link lina-[0-9a-z]{6}-[0-9a-z]{12}$");

        var code = world.say(bare, "اربط").said().replaceFirst("(?s).*link ", "");
        assertThat(kind(world.say(LINA, "link " + code))).isEqualTo(Denial.Kind.INVALID);
        world.bean(IdentityLinks.class).redeem(code, new Identity("slack", "U77"), Origin.SLACK);

        assertThat(kind(world.say(bare, "link off @lina"))).isEqualTo(Denial.Kind.FORBIDDEN);
        assertThat(world.say(LINA, "link off @omar").said())
                .isEqualTo("Omar is no longer linked to slack U77.");
        assertThat(world.say(LINA, "link off @omar").said()).isEqualTo("Omar has linked nothing.");
    }

    @Test
    void a_member_chooses_a_language() {
        assertThat(world.say(LINA, "language").said()).startsWith("Haris speaks English to you.");
        assertThat(world.say(LINA, "lingua IT").said())
                .isEqualTo("✅ D’ora in poi Haris ti parla in italiano.");
        assertThat(world.bean(PersonalSettings.class).language(LINA.id())).contains(Locale.ITALIAN);
        assertThat(world.say(LINA, "language fr").said()).contains("en, ar", "not fr");
    }

    @Test
    void an_author_who_is_not_there_is_named() {
        assertThat(world.say(LINA, "erase @nobody").said())
                .isEqualTo("Nobody outside is called @nobody.");
    }

    private String said(Member member, String line) {
        var answer = world.say(member, number, line);
        assertThat(answer.isDone()).as(answer.said()).isTrue();
        return answer.said();
    }

    private static Denial.Kind kind(Answer answer) {
        return answer.denial().orElseThrow().kind();
    }
}
