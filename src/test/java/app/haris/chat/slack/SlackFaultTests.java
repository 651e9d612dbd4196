package app.haris.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import app.haris.chat.SignInLinks;
import app.haris.chat.room.RoomClient;
import app.haris.chat.slack.workspace.SlackFault;
import app.haris.chat.slack.workspace.SlackMessage;
import app.haris.chat.slack.workspace.SlackWorkspace;
import app.haris.social.Language;
import app.haris.social.Media;
import app.haris.team.MemberId;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever Slack does, each case has one card; SlackDrillTests take longer over it. */
class SlackFaultTests extends SlackTest {
    @Autowired private SignInLinks links;

    static Stream<SlackFault> faults() {
        return Stream.of(
                new SlackFault.DoneBut500(),
                new SlackFault.Cut(true),
                new SlackFault.RateLimited(Duration.ofSeconds(1)));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void one_card_comes_of_a_post_that_failed(SlackFault fault) {
        WORKSPACE.fail("chat.postMessage", fault);

        var file = hear("Where is my order? " + fault, Language.ENGLISH);

        var number = file.summary().number().value();
        until("a card", () -> !WORKSPACE.cards(number).isEmpty());
        var next = hear("And mine?", Language.ENGLISH);
        until("the next", () -> !WORKSPACE.cards(next.summary().number().value()).isEmpty());
        lina.click(card(file), "haris:claim");
        until("it shows the claim", () -> card(file).visible().contains("Lina"));
        assertThat(WORKSPACE.cards(number)).hasSize(1);
    }

    @Test
    void a_picture_that_slack_cannot_fetch_is_a_link_then_and_at_the_next_edit() {
        var shown = URI.create("https://pbs.example.com/media/broken.jpg");
        WORKSPACE.unfetchable.add(shown.toString());
        var file = hear("Look at this box!", new Media("image", shown, "A broken box"));

        var card = card(file);
        assertThat(pictures(card)).isEmpty();
        assertThat(card.visible()).contains("Look at this box!", "🖼️ A broken box", "broken.jpg");
        lina.click(card, "haris:claim");
        until("it shows the claim", () -> card(file).visible().contains("Lina"));
        assertThat(card(file).visible()).contains("🖼️ A broken box");

        WORKSPACE.unfetchable.clear();
        lina.command("tag " + file.summary().number() + " box");
        until("the picture is back", () -> pictures(card(file)).contains(shown.toString()));
        assertThat(WORKSPACE.cards(file.summary().number().value())).hasSize(1);
        assertThat(WORKSPACE.complaints).isEmpty();
    }

    private static List<String> pictures(SlackMessage card) {
        return card.blocks
                .valueStream()
                .map(block -> block.path("image_url").asString(""))
                .filter(url -> !url.isEmpty())
                .toList();
    }

    @Test
    void a_reaction_is_heeded_that_comes_long_before_slack_says_that_our_message_is_there() {
        WORKSPACE.fail("chat.postMessage", new SlackFault.Hang(Duration.ofSeconds(6), true));
        var file = hear("Was it the reaction first, or the card?", Language.ENGLISH);

        lina.react(card(file), "eyes");

        until("claimed", () -> read(file).summary().claimedBy().isPresent());
    }

    @Test
    void a_mention_is_about_its_case_though_it_comes_before_slack_says_that_our_message_is_there() {
        WORKSPACE.fail("chat.postMessage", new SlackFault.Hang(Duration.ofSeconds(2), true));
        var file = hear("Was it the mention first, or the card?", Language.ENGLISH);

        lina.type(card(file), "<@" + SlackWorkspace.BOT_USER + "> claim");

        until("claimed", () -> read(file).summary().claimedBy().isPresent());
    }

    @Test
    void a_card_that_was_deleted_comes_back_once() {
        var file = hear("Is this vegan?", Language.ENGLISH);
        var card = card(file);

        lina.deletes(card);

        until("a new card", () -> !WORKSPACE.cards(file.summary().number().value()).isEmpty());
        assertThat(card(file).ts).isNotEqualTo(card.ts);
    }

    @Test
    void a_card_that_was_deleted_before_slack_answered_comes_back_too() {
        WORKSPACE.fail("chat.postMessage", new SlackFault.Slow(Duration.ofSeconds(2)));
        var file = hear("Was it deleted first, or posted?", Language.ENGLISH);
        var card = card(file);

        lina.deletes(card);

        until("a new card", () -> !WORKSPACE.cards(file.summary().number().value()).isEmpty());
        assertThat(card(file).ts).isNotEqualTo(card.ts);
    }

    @Test
    void dropped_sockets_come_back_and_clicks_are_heard() {
        var file = hear("Do you repair shoes?", Language.ENGLISH);
        var card = card(file);

        var before = WORKSPACE.socket.openedCount();
        WORKSPACE.socket.drop();
        until("back", () -> WORKSPACE.socket.openedCount() > before);
        lina.click(card, "haris:claim");

        until("claimed", () -> read(file).summary().claimedBy().isPresent());
    }

    @Test
    void warned_sockets_are_replaced_before_they_go() {
        until("both", () -> WORKSPACE.socket.connectionCount() == 2);
        var before = WORKSPACE.socket.openedCount();

        var fewest =
                WORKSPACE.socket.fewestSince(
                        () -> {
                            WORKSPACE.socket.warn();
                            until("new", () -> WORKSPACE.socket.openedCount() == before + 2);
                            until("old gone", () -> WORKSPACE.socket.connectionCount() == 2);
                        });

        assertThat(fewest).isEqualTo(2);
    }

    @Test
    void haris_goes_back_into_a_channel_that_it_was_taken_out_of() {
        WORKSPACE.kicked.add("C1");

        var file = hear("Are you still there?", Language.ENGLISH);

        assertThat(card(file).channel).isEqualTo("C1");
    }

    @Test
    void an_archived_channel_is_told_to_admins_in_the_room_and_goes_on_once_it_is_back() {
        WORKSPACE.archived.put("C1", "yes");
        var file = hear("Is anybody there?", Language.ENGLISH);
        until("told", () -> page("lina").contains("social-inbox is archived"));
        assertThat(page("omar")).doesNotContain("is archived");

        WORKSPACE.archived.clear();
        lina.unarchives("C1");

        card(file);
        until("mended", () -> !page("lina").contains("is archived"));
    }

    private String page(String member) {
        return new RoomClient(address(""))
                .signIn(links.path(new MemberId(member)))
                .get("/settings")
                .body();
    }
}
