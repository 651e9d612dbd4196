package app.haris.chat.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.haris.audit.Origin;
import app.haris.chat.IdentityLinks;
import app.haris.chat.RecordedMentions;
import app.haris.chat.SafeText;
import app.haris.chat.discord.guild.DiscordGuild;
import app.haris.chat.discord.guild.DiscordMessage;
import app.haris.chat.discord.guild.DiscordPerson;
import app.haris.reply.ReplyState;
import app.haris.social.Language;
import app.haris.team.MemberId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A day's work without leaving Discord. */
class DiscordStoryTests extends DiscordTest {
    /** https://docs.discord.com/developers/interactions/receiving-and-responding (2026-11). */
    private static final int MODAL = 9;

    @Autowired private IdentityLinks links;

    @AfterEach
    void nothing_was_asked_that_discord_would_not_take() {
        assertThat(GUILD.complaints).isEmpty();
    }

    /** What somebody says, and where it is shown; the answer before and after it is edited. */
    private record Session(
            Language language, String channel, String said, String first, String second) {
        Session about(String other) {
            return new Session(language, channel, other, first + " ✈", second + " ✈");
        }
    }

    private static final List<Session> SESSIONS =
            List.of(
                    new Session(
                            Language.ENGLISH,
                            DiscordGuild.INBOX,
                            "I left my bag in the cabin of VX358, who can help?",
                            "Sorry to hear that!",
                            "Sorry to hear that, we found it."),
                    new Session(
                            Language.ITALIAN,
                            DiscordGuild.INBOX,
                            "Il mio volo è in ritardo da 3 ore, nessuno risponde 😡",
                            "Ci dispiace!",
                            "Ci dispiace, il volo parte alle 18."),
                    new Session(
                            Language.ARABIC,
                            DiscordGuild.ARABIC,
                            "رحلتي متأخرة منذ ثلاث ساعات ولا أحد يجيب",
                            "نعتذر منك!",
                            "نعتذر منك، تقلع الرحلة عند السادسة."));

    /** In each language somebody's own words, and some that were recorded, where there are any. */
    private static Stream<Session> sessions() {
        return SESSIONS.stream()
                .flatMap(
                        own ->
                                Stream.concat(
                                        Stream.of(own),
                                        RecordedMentions.in(own.language).stream()
                                                .map(own::about)));
    }

    @Test
    void from_mention_to_receipt_in_each_language_at_the_same_time() throws Exception {
        try (var day = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = new ArrayList<Future<?>>();
            sessions().forEach(one -> all.add(day.submit(() -> play(one))));
            for (var one : all) {
                one.get();
            }
        }
    }

    private Void play(Session session) throws Exception {
        var file = hear(session.said, session.language);
        var card = card(file);
        assertThat(card.channel).isEqualTo(session.channel);
        assertThat(plain(card)).contains(SafeText.line(session.said).substring(0, 12));

        SARA.react(card, "👀");
        until("claimed", () -> read(file).summary().claimedBy().isPresent());
        assertThat(read(file).summary().claimedBy()).contains(new MemberId("sara"));

        var form = form(SARA, card, "haris:reply");
        SARA.submit(card.channel, form, Map.of("text", session.first)).get();
        var r1 = draft(file, 1, session.first);
        assertThat(r1.channel).isEqualTo(card.id);

        var edit = form(MARCO, r1, "haris:edit");
        assertThat(edit.toString()).contains(session.first);
        MARCO.submit(r1.channel, edit, Map.of("text", session.second)).get();
        var r2 = draft(file, 2, session.second);

        OMAR.react(r2, "✅");
        awaitWhisper(OMAR, "“approver”");
        LINA.react(r1, "✅");
        awaitWhisper(LINA, "r1 was replaced by r2");
        assertThat(state(file, 2)).isInstanceOf(ReplyState.Drafted.class);

        LINA.reactSuper(r2, "✅");
        until("sent", () -> state(file, 2) instanceof ReplyState.Published);
        draft(file, 2, "/sandbox/acme-demo");
        assertThat(GUILD.cards(file.summary().number().value())).hasSize(1);
        return null;
    }

    /** Where Haris says that it is too busy to open the form in time, one clicks again. */
    private static JsonNode form(DiscordPerson person, DiscordMessage message, String control) {
        return await("the form of " + control)
                .until(
                        () -> person.click(message, control).get(),
                        answer -> answer.path("type").asInt() == MODAL);
    }

    @Test
    void a_taken_back_reaction_takes_the_approval_back() throws Exception {
        var file = hear("Where is my parcel?", Language.ENGLISH);
        var card = card(file);
        SARA.command(
                        card.channel,
                        "haris reply",
                        Map.of("case", file.summary().number().toString(), "text", "On its way."))
                .get();
        var r1 = draft(file, 1, "On its way.");

        LINA.react(r1, "✅");
        until("approved", () -> state(file, 1) instanceof ReplyState.Approved);
        LINA.unreact(r1, "✅");

        until("withdrawn", () -> state(file, 1) instanceof ReplyState.Drafted);
    }

    @Test
    void what_is_typed_in_a_thread_is_a_note_and_said_to_be_one_once() throws Exception {
        var file = hear("Do you ship to Malta?", Language.ENGLISH);
        var card = card(file);
        SARA.command(
                        card.channel,
                        "haris note",
                        Map.of("case", file.summary().number().toString(), "text", "Begin"))
                .get();
        SARA.command(
                        card.channel,
                        "haris reply",
                        Map.of("case", file.summary().number().toString(), "text", "Yes."))
                .get();
        draft(file, 1, "Yes.");

        LINA.type(card.id, "Customer of the year, be nice & quick");
        until("noted", () -> read(file).notes().size() == 2);
        LINA.type(card.id, "We do ship there");
        until("noted again", () -> read(file).notes().size() == 3);

        assertThat(read(file).notes()).allMatch(note -> note.from() == Origin.DISCORD);
        awaitWhisper(LINA, "Kept as a note");
    }

    @Test
    void a_mention_in_a_thread_is_a_command_and_is_answered_there() throws Exception {
        var file = hear("My lamp is broken.", Language.ENGLISH);
        var card = card(file);
        SARA.command(
                        card.channel,
                        "haris reply",
                        Map.of("case", file.summary().number().toString(), "text", "We are sorry."))
                .get();
        draft(file, 1, "We are sorry.");

        MARCO.type(card.id, "<@" + DiscordGuild.APPLICATION + "> approva");

        until("approved", () -> !(state(file, 1) instanceof ReplyState.Drafted));
    }

    @Test
    void strangers_look_but_do_not_act() throws Exception {
        var file = hear("Anybody there?", Language.ENGLISH);
        var card = card(file);
        var stranger = new DiscordPerson(GUILD, "900000000000000009", "eve", "en-US");

        stranger.click(card, "haris:claim").get();

        until(
                "told",
                () ->
                        GUILD.whispers(stranger).stream()
                                .anyMatch(one -> plain(one).contains("900000000000000009")));
        assertThat(read(file).summary().claimedBy()).isEmpty();
    }

    @Test
    void strangers_who_bring_a_code_become_the_member_that_they_are() throws Exception {
        var file = hear("Is there a garden?", Language.ENGLISH);
        var card = card(file);
        var nadia = new DiscordPerson(GUILD, "900000000000000011", "nadia", "it");
        nadia.command(card.channel, "haris show", Map.of()).get();
        awaitWhisper(nadia, "/haris link");

        var code = links.code(new MemberId("nadia"));
        nadia.command(card.channel, "haris link", Map.of("code", code)).get();
        awaitWhisper(nadia, "Nadia");
        nadia.click(card, "haris:claim").get();

        until("claimed", () -> read(file).summary().claimedBy().isPresent());
        assertThat(read(file).summary().claimedBy()).contains(new MemberId("nadia"));
    }

    @Test
    void a_draft_is_approved_from_its_menu_and_nothing_else_is() throws Exception {
        var file = hear("Are dogs allowed?", Language.ENGLISH);
        var card = card(file);
        SARA.command(
                        card.channel,
                        "haris reply",
                        Map.of("case", file.summary().number().toString(), "text", "They are."))
                .get();
        var r1 = draft(file, 1, "They are.");

        MARCO.menu(card, "Approve draft").get();
        awaitWhisper(MARCO, "bozza");
        assertThat(state(file, 1)).isInstanceOf(ReplyState.Drafted.class);
        MARCO.menu(r1, "Approve draft").get();

        until("approved", () -> !(state(file, 1) instanceof ReplyState.Drafted));
    }

    @Test
    void verbs_are_suggested_with_what_they_do_in_the_language_of_the_member() {
        var offered = SARA.types(DiscordGuild.INBOX, "haris help", Map.of("verb", "cla"), "verb");

        assertThat(offered.join().toString()).contains("\"claim\"").contains("تصبح");
    }

    private static String suggested(String channel) {
        return LINA.types(channel, "haris claim", Map.of("case", "size"), "case").join().toString();
    }

    @Test
    void cases_templates_and_members_are_suggested() throws Exception {
        var file = hear("Which size is the large one?", Language.ENGLISH);
        var card = card(file);
        var number = "\"" + file.summary().number() + "\"";

        // What was said is found within moments, not at once.
        until("found", () -> suggested(card.channel).contains(number));
        var members =
                LINA.types(card.channel, "haris assign", Map.of("member", "marc"), "member").get();

        assertThat(members.toString()).contains("@marco").doesNotContain("@omar");
    }

    @Test
    void snoozing_and_the_rarer_deeds_are_chosen_in_forms() throws Exception {
        var file = hear("Call me back.", Language.ENGLISH);
        var card = card(file);

        var more = form(LINA, card, "haris:more");
        var assign = "assign " + file.summary().number();
        LINA.submit(card.channel, more, Map.of("choice", assign, "member", "@omar")).get();
        until("assigned", () -> read(file).summary().claimedBy().isPresent());
        var snooze = form(OMAR, card, "haris:snooze");
        OMAR.submit(card.channel, snooze, Map.of("choice", "2h")).get();

        until("asleep", () -> read(file).summary().state().toString().contains("Snoozed"));
    }

    @Test
    void a_form_tells_who_else_writes_until_they_have_sent_theirs() throws Exception {
        var file = hear("Do you deliver on islands?", Language.ENGLISH);
        var card = card(file);
        var saras = form(SARA, card, "haris:reply");
        assertThat(saras.toString()).doesNotContain("✍️");

        var linas = form(LINA, card, "haris:reply");
        assertThat(linas.toString()).contains("✍️", "سارة", "is writing");

        SARA.submit(card.channel, saras, Map.of("text", "We do.")).get();
        draft(file, 1, "We do.");
        until(
                "Sara writes no longer",
                () -> !OMAR.click(card, "haris:reply").get().toString().contains("سارة"));
    }

    @Test
    void home_lists_what_is_mine() throws Exception {
        var file = hear("Is the shop open?", Language.ENGLISH);
        var card = card(file);
        SARA.click(card, "haris:claim").get();
        until("claimed", () -> read(file).summary().claimedBy().isPresent());

        SARA.command(card.channel, "haris home", Map.of()).get();

        awaitWhisper(SARA, "حالاتي");
        awaitWhisper(SARA, "#" + file.summary().number());
    }
}
