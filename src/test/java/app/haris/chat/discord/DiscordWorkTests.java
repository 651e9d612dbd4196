package app.haris.chat.discord;

import static org.assertj.core.api.Assertions.assertThat;

import app.haris.chat.Bulletin;
import app.haris.chat.CaseFile;
import app.haris.chat.ChatSurface;
import app.haris.chat.DiscordInvite;
import app.haris.chat.discord.guild.DiscordGuild;
import app.haris.chat.discord.guild.DiscordMessage;
import app.haris.chat.discord.guild.DiscordPerson;
import app.haris.chat.discord.guild.Rights;
import app.haris.escalation.RunState;
import app.haris.reply.ReplyState;
import app.haris.social.Fetched;
import app.haris.social.Language;
import app.haris.social.Trouble;
import app.haris.team.MemberId;
import app.haris.team.Role;
import app.haris.team.Team;
import app.haris.work.Job;
import app.haris.work.JobName;
import app.haris.work.Patrol;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What else happens in a guild in a day: calls, alarms, deletions, archives. */
class DiscordWorkTests extends DiscordTest {
    @Autowired private Team team;

    @Test
    void a_super_reaction_and_a_button_approve_too() throws Exception {
        var file = hear("Do you open on Sunday?", Language.ENGLISH);
        card(file);
        command(SARA, "reply", Map.of("case", number(file), "text", "We do."));
        LINA.reactSuper(draft(file, 1, "We do"), "✅");
        until("approved", () -> state(file, 1) instanceof ReplyState.Approved);
        var other = hear("And on Monday?", Language.ENGLISH);
        card(other);
        command(SARA, "reply", Map.of("case", number(other), "text", "Then too."));

        LINA.click(draft(other, 1, "Then too"), "haris:approve").get();

        until("approved", () -> !(state(other, 1) instanceof ReplyState.Drafted));
    }

    @Test
    void whoever_is_called_hears_it_alone_and_says_by_a_button_that_they_are_on_it()
            throws Exception {
        var file = hear("Nobody answers my mails!", Language.ENGLISH);
        var card = card(file);

        var call = callMarco(file, "he threatens us");
        assertThat(call.visible()).contains("Sei chiamato");
        MARCO.click(call, "haris:ack").get();

        until("acknowledged", () -> card.visible().contains("Marco is on it"));
        assertThat(read(file).calling())
                .singleElement()
                .matches(one -> one.run().state() instanceof RunState.Acknowledged);
    }

    @Test
    void eyes_on_a_call_say_that_one_is_on_it() throws Exception {
        var file = hear("Who reads my mails?", Language.ENGLISH);
        var card = card(file);
        var call = callMarco(file, "he waits for days");

        MARCO.react(call, "👀");

        until("acknowledged", () -> card.visible().contains("Marco is on it"));
    }

    @Test
    void a_lead_decides_on_a_proposal_by_a_button_and_a_member_does_not(
            @Autowired List<Patrol> patrols) throws Exception {
        hear("Is there a recall of these?", Language.ENGLISH);
        var proposal =
                one(
                        "a proposal",
                        () -> {
                            listen(patrols);
                            return crisis("somebody wrote “recall”");
                        });

        OMAR.click(proposal, "haris:crisis").get();
        awaitWhisper(OMAR, "Marco");
        assertThat(proposal.control("haris:crisis")).isPresent();
        try {
            MARCO.click(proposal, "haris:crisis").get();

            until("raised", () -> plain(proposal).contains("raised by marco"));
            assertThat(proposal.control("haris:crisis")).isEmpty();
            assertThat(plain(one("the level", () -> crisis("set by marco")))).contains("ORANGE");
        } finally {
            command(MARCO, "crisis close", Map.of("reason", "the lab found nothing"));
            until("over", () -> !crisis("🟢 GREEN").isEmpty());
        }
    }

    /** Now, and not within the minute. */
    private void listen(List<Patrol> patrols) {
        var name = new JobName("crisis-listen");
        for (var patrol : patrols) {
            if (patrol.name().equals(name)) {
                patrol.run(new Job(name, Patrol.KEY, clock.instant()));
            }
        }
    }

    /** Omar escalates to Marco; the message that Marco gets. */
    private DiscordMessage callMarco(CaseFile file, String why) throws Exception {
        command(OMAR, "escalate", Map.of("case", number(file), "member", "@marco", "reason", why));
        return one(
                "a call",
                () -> direct(MARCO).stream().filter(one -> plain(one).contains(why)).toList());
    }

    private static List<DiscordMessage> crisis(String says) {
        return GUILD.messages().stream()
                .filter(one -> one.channel.equals(DiscordGuild.CRISIS))
                .filter(one -> plain(one).contains(says))
                .toList();
    }

    @Test
    void whoever_comes_on_duty_is_told_by_direct_messages_and_once(
            @Autowired List<ChatSurface> surfaces) {
        var lines =
                IntStream.range(0, 60)
                        .mapToObj(n -> "#" + n + " *waits* " + "for somebody ".repeat(8))
                        .collect(Collectors.joining("\n"));
        var bulletin =
                new Bulletin(
                        UUID.randomUUID(),
                        new MemberId("lina"),
                        "shift:test",
                        "You are on duty\n" + lines,
                        clock.instant());
        var discord = surfaces.stream().filter(one -> one.name().equals("discord")).findAny();

        discord.orElseThrow().tell(bulletin);
        discord.orElseThrow().tell(bulletin);

        var told =
                direct(LINA).stream()
                        .map(one -> plain(one).strip())
                        .filter(one -> one.contains("*waits*"))
                        .toList();
        assertThat(told).hasSizeBetween(2, 4).doesNotHaveDuplicates();
        assertThat(told.getFirst()).startsWith("You are on duty");
        assertThat(told.getLast()).contains("#59");
        assertThat(GUILD.complaints).isEmpty();
    }

    @Test
    void a_source_in_trouble_is_told_once_and_its_recovery_in_the_same_place() {
        network.hear(new Fetched.Failed(Trouble.of(Trouble.Kind.TOKEN, "401 @everyone")));
        var alarm = one("an alarm", () -> said("acme-demo: the network refuses the token"));
        assertThat(alarm.pinged).isEmpty();

        network.hear(new Fetched.News(List.of(), "well", false));

        until("the end", () -> plain(alarm).contains("acme-demo is well again"));
    }

    @Test
    void how_a_crisis_stands_is_pinned_in_its_channel_until_it_is_closed() throws Exception {
        command(LINA, "crisis open", Map.of("text", "recall *rumour*"));
        var card = one("a situation", () -> said("🚨 recall *rumour*"));
        try {
            assertThat(card.channel).isEqualTo(DiscordGuild.CRISIS);
            until("pinned", () -> card.isPinned);
            GUILD.grant(DiscordInvite.bits() & ~Rights.PIN_MESSAGES);
        } finally {
            command(LINA, "crisis close", Map.of("reason", "the lab found nothing"));
        }

        one("the end", () -> said("🟢 recall *rumour*"));
        until("told", () -> plain(card).contains("the lab found nothing"));
        assertThat(said("🚨 recall *rumour*")).hasSize(1);
    }

    private static List<DiscordMessage> said(String words) {
        return GUILD.messages().stream().filter(one -> plain(one).contains(words)).toList();
    }

    @Test
    void what_an_erased_author_wrote_leaves_discord() throws Exception {
        var author = giulia();
        var file = hear(author, "My number is 333 123 4567", Language.ENGLISH);
        card(file);
        command(SARA, "reply", Map.of("case", number(file), "text", "We call 333 123 4567."));
        draft(file, 1, "We call 333 123 4567");

        command(LINA, "house erase", Map.of("author", author.id()));

        until(
                "gone",
                () ->
                        GUILD.messages().stream()
                                .noneMatch(one -> plain(one).contains("333 123 4567")));
    }

    @Test
    void a_card_that_somebody_deletes_comes_back() {
        var file = hear("Is it waterproof?", Language.ENGLISH);
        var card = card(file);

        LINA.deletes(card);

        until("back", () -> GUILD.cards(file.summary().number().value()).size() == 1);
        assertThat(card(file).id).isNotEqualTo(card.id);
    }

    @Test
    void a_thread_that_somebody_deletes_comes_back_and_the_calls_about_its_case_stay()
            throws Exception {
        var file = hear("Is it foldable?", Language.ENGLISH);
        var card = card(file);
        command(SARA, "reply", Map.of("case", number(file), "text", "It folds twice."));
        draft(file, 1, "It folds twice.");
        var call = callMarco(file, "the lawyers must fold it first");

        LINA.deletesThread(card.id);

        until("another card", () -> card.isDeleted);
        var again = draft(file, 1, "It folds twice.");
        LINA.react(again, "✅");
        until("approved", () -> !(state(file, 1) instanceof ReplyState.Drafted));
        MARCO.react(call, "👀");
        until("acknowledged", () -> card(file).visible().contains("Marco is on it"));
    }

    @Test
    void a_role_of_the_server_gives_a_role_of_ours_and_takes_it_again() throws Exception {
        var file = hear("Is it for children?", Language.ENGLISH);
        card(file);
        command(SARA, "reply", Map.of("case", number(file), "text", "It is."));
        var r1 = draft(file, 1, "It is");
        var other = hear("And for dogs?", Language.ENGLISH);
        card(other);
        command(SARA, "reply", Map.of("case", number(other), "text", "Too."));
        var dogs = draft(other, 1, "Too");

        OMAR.isGiven(DiscordGuild.STAFF_ROLE);
        OMAR.react(r1, "✅");
        until("approved", () -> !(state(file, 1) instanceof ReplyState.Drafted));

        OMAR.losesRole(DiscordGuild.STAFF_ROLE);
        until("taken", () -> !team.find(new MemberId("omar")).orElseThrow().may(Role.APPROVER));
        var heard = direct(OMAR).size();
        OMAR.react(dogs, "✅");
        until("told so", () -> direct(OMAR).size() > heard);
        assertThat(state(other, 1)).isInstanceOf(ReplyState.Drafted.class);
    }

    @Test
    void an_archived_thread_wakes_for_what_is_new() throws Exception {
        var file = hear("Is it organic?", Language.ENGLISH);
        var card = card(file);
        command(SARA, "reply", Map.of("case", number(file), "text", "It is."));
        var r1 = draft(file, 1, "It is");
        LINA.archives(card.id);

        command(MARCO, "approve", Map.of("case", number(file), "revision", "1"));

        until("shown", () -> plain(r1).contains("/sandbox/acme-demo"));
        assertThat(GUILD.complaints).isEmpty();
    }

    private static void command(DiscordPerson person, String verb, Map<String, ?> options)
            throws Exception {
        person.command(DiscordGuild.INBOX, "haris " + verb, options).get();
    }

    private static String number(CaseFile file) {
        return file.summary().number().toString();
    }
}
