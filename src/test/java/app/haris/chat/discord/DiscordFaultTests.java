package app.haris.chat.discord;

import static org.assertj.core.api.Assertions.assertThat;

import app.haris.chat.CaseFile;
import app.haris.chat.SignInLinks;
import app.haris.chat.discord.guild.DiscordFault;
import app.haris.chat.discord.guild.DiscordFault.Scope;
import app.haris.chat.discord.guild.DiscordGuild;
import app.haris.chat.discord.guild.Rights;
import app.haris.chat.room.RoomClient;
import app.haris.reply.ReplyState;
import app.haris.social.Language;
import app.haris.team.MemberId;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What becomes of cards and clicks while Discord misbehaves. */
class DiscordFaultTests extends DiscordTest {
    private static final String POST = "POST /channels/{channel_id}/messages";

    @Autowired private SignInLinks links;

    @Test
    void one_card_comes_of_each_post_that_failed() throws Exception {
        GUILD.fail(
                POST,
                new DiscordFault.DoneBut500(),
                new DiscordFault.Cut(false),
                new DiscordFault.RateLimited(Duration.ofSeconds(1), Scope.USER));

        var heard =
                Stream.of("order", "parcel", "refund")
                        .map(one -> hear("Where is my " + one + "?", Language.ENGLISH))
                        .toList();

        for (var file : heard) {
            LINA.click(card(file), "haris:claim").get();
            until("it shows the claim", () -> plain(card(file)).contains("Lina"));
            assertThat(GUILD.cards(file.summary().number().value())).hasSize(1);
        }
    }

    @Test
    void content_that_discord_refuses_is_shown_as_a_plain_line() {
        GUILD.fail(POST, new DiscordFault.Refused(400, 50035, "Invalid Form Body"));

        var file = hear("Is my text so strange?", Language.ENGLISH);

        until(
                "a line",
                () ->
                        GUILD.messages().stream()
                                .anyMatch(
                                        one -> plain(one).contains("#" + file.summary().number())));
    }

    @Test
    void a_card_that_was_deleted_comes_back_once() {
        var file = hear("Is this vegan?", Language.ENGLISH);
        var card = card(file);

        LINA.deletes(card);

        until("a new card", () -> !GUILD.cards(file.summary().number().value()).isEmpty());
        assertThat(card(file).id).isNotEqualTo(card.id);
    }

    @Test
    void a_card_that_was_deleted_before_discord_answered_comes_back_too() {
        GUILD.fail(POST, new DiscordFault.Slow(Duration.ofSeconds(2)));
        var file = hear("Was it deleted first, or posted?", Language.ENGLISH);
        var card = card(file);

        LINA.deletes(card);

        until("a new card", () -> !GUILD.cards(file.summary().number().value()).isEmpty());
        assertThat(card(file).id).isNotEqualTo(card.id);
    }

    @Test
    void a_card_that_was_deleted_unheard_comes_back_with_the_next_session() {
        var file = hear("Who deletes this at night?", Language.ENGLISH);
        var card = card(file);

        var before = GUILD.gateway.identifiedCount();
        GUILD.gateway.forgetSessions();
        LINA.deletes(card);
        GUILD.gateway.drop();
        until("anew", () -> GUILD.gateway.identifiedCount() > before);

        until("a new card", () -> !GUILD.cards(file.summary().number().value()).isEmpty());
        assertThat(card(file).id).isNotEqualTo(card.id);
    }

    @Test
    void a_dropped_session_is_resumed_and_clicks_are_heard() {
        var file = hear("Do you repair shoes?", Language.ENGLISH);
        var card = card(file);

        var before = GUILD.gateway.resumedCount();
        GUILD.gateway.drop();
        LINA.react(card, "👀");
        until("back", () -> GUILD.gateway.resumedCount() > before);

        until("claimed", () -> read(file).summary().claimedBy().isPresent());
    }

    @Test
    void a_reaction_that_no_session_heard_is_read_afterwards() {
        var file = hear("Who reads this at night?", Language.ENGLISH);
        var card = card(file);

        var before = GUILD.gateway.identifiedCount();
        GUILD.gateway.forgetSessions();
        LINA.react(card, "👀");
        GUILD.gateway.drop();
        until("anew", () -> GUILD.gateway.identifiedCount() > before);

        until("claimed", () -> read(file).summary().claimedBy().isPresent());
    }

    @Test
    void a_thread_from_the_archive_shows_what_became_of_its_draft() throws Exception {
        var file = hear("How old is this?", Language.ENGLISH);
        var card = card(file);
        SARA.command(card.channel, "haris reply", about(file, "Three years.")).get();
        draft(file, 1, "Three years.");

        LINA.archives(card.id);
        LINA.command(card.channel, "haris approve", Map.of("case", number(file))).get();

        until("sent", () -> state(file, 1) instanceof ReplyState.Published);
        draft(file, 1, "/sandbox/acme-demo");
    }

    @Test
    void where_there_are_too_many_threads_the_stillest_rests() throws Exception {
        var first = hear("First?", Language.ENGLISH);
        SARA.command(card(first).channel, "haris reply", about(first, "Yes, first.")).get();
        draft(first, 1, "Yes, first.");
        GUILD.mostActiveThreads =
                (int) GUILD.threads().stream().filter(one -> !one.isArchived).count();

        var next = hear("Next?", Language.ENGLISH);
        SARA.command(card(next).channel, "haris reply", about(next, "Yes, next.")).get();

        draft(next, 1, "Yes, next.");
        GUILD.mostActiveThreads = 1000;
    }

    @Test
    void a_channel_that_is_closed_to_us_is_told_to_admins_and_goes_on_once_it_is_open() {
        GUILD.deny(DiscordGuild.INBOX, Rights.SEND_MESSAGES);
        var file = hear("Is anybody there?", Language.ENGLISH);
        until("told", () -> page("lina").contains("lacks a permission in social-inbox"));
        assertThat(page("omar")).doesNotContain("lacks a permission");

        GUILD.deny(DiscordGuild.INBOX, 0);

        card(file);
        until("mended", () -> !page("lina").contains("lacks a permission"));
    }

    private static String number(CaseFile file) {
        return file.summary().number().toString();
    }

    private static Map<String, String> about(CaseFile file, String text) {
        return Map.of("case", number(file), "text", text);
    }

    private String page(String member) {
        return new RoomClient(address(""))
                .signIn(links.path(new MemberId(member)))
                .get("/settings")
                .body();
    }
}
