package app.haris.chat.discord.guild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.container.Container;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.entities.emoji.Emoji;
import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.events.message.react.MessageReactionAddEvent;
import net.dv8tion.jda.api.events.session.SessionRecreateEvent;
import net.dv8tion.jda.api.events.session.ShutdownEvent;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.InvalidTokenException;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;
import net.dv8tion.jda.api.modals.Modal;
import net.dv8tion.jda.api.requests.ErrorResponse;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import net.dv8tion.jda.internal.requests.RestActionImpl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The guild of this machine, as JDA finds it: what JDA cannot use would prove nothing. */
final class DiscordGuildTests {
    private static final GatewayIntent[] INTENTS = {
        GatewayIntent.GUILD_MESSAGES,
        GatewayIntent.GUILD_MESSAGE_REACTIONS,
        GatewayIntent.DIRECT_MESSAGES,
        GatewayIntent.MESSAGE_CONTENT
    };
    private static final String MESSAGES = "POST /channels/{channel_id}/messages";

    private final DiscordGuild guild = new DiscordGuild();
    private final DiscordPerson sara = new DiscordPerson(guild, "600000000000000001", "Sara", "it");

    @AfterEach
    void close() {
        guild.close();
    }

    private JdaClient connect() throws InterruptedException {
        return new JdaClient(guild, INTENTS).ready();
    }

    @Test
    void a_card_is_posted_edited_threaded_and_clicked() throws Exception {
        try (var haris = connect()) {
            var sent = haris.inbox().sendMessage(card("nobody's")).complete();
            var thread = sent.createThreadChannel("#12 Giulia").complete();
            thread.sendMessage("r1").setNonce("a").complete();
            sent.editMessageComponents(container("Sara's")).useComponentsV2().complete();

            var card = guild.cards(12).getFirst();
            var answer = sara.click(card, "haris:claim");
            var click = one(haris, ButtonInteractionEvent.class);
            click.deferEdit().complete();
            click.getHook().sendMessage("yours").setEphemeral(true).complete();

            assertThat(card.visible()).contains("Sara's");
            assertThat(guild.thread(card)).extracting(one -> one.content).containsExactly("r1");
            assertThat(answer.get().path("type").asInt()).isEqualTo(6);
            assertThat(guild.whispers(sara)).extracting(one -> one.content).contains("yours");
            assertThat(guild.complaints).isEmpty();
        }
    }

    @Test
    void what_people_say_and_how_they_react_is_heard() throws Exception {
        try (var haris = connect()) {
            var sent = haris.inbox().sendMessage("hello").complete();
            sara.type(DiscordGuild.INBOX, "مرحبا");
            sara.react(guild.messages().getFirst(), "👀");
            sara.reactSuper(guild.messages().getFirst(), "acme:777777777777777777");

            await().until(() -> haris.all(MessageReactionAddEvent.class).size() == 2);
            assertThat(haris.heard()).contains("مرحبا");
            assertThat(sent.retrieveReactionUsers(Emoji.fromUnicode("👀")).complete())
                    .extracting(one -> one.getId())
                    .containsExactly(sara.id());
        }
    }

    @Test
    void commands_are_registered_typed_and_answered_by_a_form() throws Exception {
        try (var haris = connect()) {
            haris.jda
                    .getGuildById(DiscordGuild.GUILD)
                    .updateCommands()
                    .addCommands(haris())
                    .complete();

            var choices = sara.types(DiscordGuild.INBOX, "haris reply", Map.of("case", 1), "case");
            one(haris, CommandAutoCompleteInteractionEvent.class)
                    .replyChoiceLongs(List.of(12L))
                    .complete();
            var form = sara.command(DiscordGuild.INBOX, "haris reply", Map.of("case", 12));
            one(haris, SlashCommandInteractionEvent.class).replyModal(modal()).complete();
            var sent = sara.submit(DiscordGuild.INBOX, form.get(), Map.of("text", "Ciao"));
            var submitted = one(haris, ModalInteractionEvent.class);
            submitted.reply("kept").setEphemeral(true).complete();

            assertThat(choices.get().path("data").path("choices")).hasSize(1);
            assertThat(submitted.getValue("text").getAsString()).isEqualTo("Ciao");
            assertThat(sent.get().path("data").path("content").asString()).isEqualTo("kept");
            assertThat(guild.complaints).isEmpty();
        }
    }

    @Test
    void nothing_is_missed_where_the_connection_is_dropped() throws Exception {
        try (var haris = connect()) {
            var said = IntStream.range(0, 200).mapToObj(n -> "n" + n).toList();
            for (var word : said) {
                if (word.endsWith("0")) {
                    guild.gateway.drop();
                }
                sara.type(DiscordGuild.INBOX, word);
            }

            await().atMost(Duration.ofMinutes(1)).until(() -> haris.heard().size() >= 200);
            assertThat(haris.heard()).containsExactlyElementsOf(said);
            assertThat(guild.gateway.identifiedCount()).isEqualTo(1);
            assertThat(guild.gateway.resumedCount()).isPositive();
        }
    }

    /** The library waits for some seconds by then. */
    @Test
    @Tag("long")
    void a_session_that_is_invalid_is_begun_anew() throws Exception {
        try (var haris = connect()) {
            guild.gateway.invalidate();

            await().atMost(Duration.ofMinutes(1))
                    .until(() -> !haris.all(SessionRecreateEvent.class).isEmpty());
            assertThat(guild.gateway.identifiedCount()).isEqualTo(2);
        }
    }

    @Test
    void a_bad_token_and_an_intent_that_is_off_are_refused() throws Exception {
        guild.privileged = Set.of();
        try (var haris = new JdaClient(guild, INTENTS)) {
            await().until(() -> !haris.all(ShutdownEvent.class).isEmpty());
            assertThat(haris.all(ShutdownEvent.class).getFirst().getCode()).isEqualTo(4014);
        }

        guild.isTokenDead = true;
        assertThatThrownBy(() -> new JdaClient(guild, INTENTS))
                .isInstanceOf(InvalidTokenException.class);
    }

    @Test
    void without_the_intent_words_of_others_are_kept_back() throws Exception {
        try (var haris = new JdaClient(guild, GatewayIntent.GUILD_MESSAGES).ready()) {
            sara.type(DiscordGuild.INBOX, "secret");
            sara.type(DiscordGuild.INBOX, "<@" + DiscordGuild.APPLICATION + "> claim");

            await().until(() -> haris.heard().size() == 2);
            assertThat(haris.heard()).containsExactly("", "<@111111111111111111> claim");
        }
    }

    @Test
    void the_same_nonce_posts_once() throws Exception {
        try (var haris = connect()) {
            guild.fail(MESSAGES, new DiscordFault.DoneBut500());
            assertThatThrownBy(() -> haris.inbox().sendMessage("once").setNonce("n1").complete())
                    .isInstanceOf(ErrorResponseException.class);

            post(haris, "{\"content\":\"once\",\"nonce\":\"n1\",\"enforce_nonce\":true}");
            post(haris, "{\"content\":\"once\",\"nonce\":\"n1\",\"enforce_nonce\":true}");

            assertThat(guild.messages()).hasSize(1);
        }
    }

    private void post(JdaClient client, String body) throws Exception {
        var request =
                HttpRequest.newBuilder(
                                URI.create(
                                        guild.apiUrl()
                                                + "channels/"
                                                + client.inbox().getId()
                                                + "/messages"))
                        .header("Authorization", "Bot " + DiscordGuild.BOT_TOKEN)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build();
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request, BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
        }
    }

    @Test
    @Tag("long")
    void limits_are_told_and_kept_to() throws Exception {
        guild.isLimited = true;
        try (var haris = connect()) {
            guild.fail(
                    MESSAGES,
                    new DiscordFault.RateLimited(Duration.ofSeconds(1), DiscordFault.Scope.USER));
            IntStream.range(0, 7).forEach(n -> haris.inbox().sendMessage("n" + n).queue());

            await().atMost(Duration.ofMinutes(1)).until(() -> guild.messages().size() == 7);
            assertThat(guild.calls(MESSAGES)).isEqualTo(8);
        }
    }

    @Test
    void what_is_not_allowed_is_refused_by_its_code() throws Exception {
        try (var haris = connect()) {
            guild.deny(DiscordGuild.CRISIS, Rights.VIEW_CHANNEL);
            guild.deny(DiscordGuild.ARABIC, Rights.SEND_MESSAGES);

            assertThat(refusal(haris, DiscordGuild.CRISIS)).isEqualTo(ErrorResponse.MISSING_ACCESS);
            assertThat(refusal(haris, DiscordGuild.ARABIC))
                    .isEqualTo(ErrorResponse.MISSING_PERMISSIONS);
            assertThat(refusal(haris, "1")).isEqualTo(ErrorResponse.UNKNOWN_CHANNEL);
        }
    }

    /** Past JDA's own checks, which know what the gateway told. */
    private static ErrorResponse refusal(JdaClient haris, String channel) {
        var action =
                new RestActionImpl<Void>(
                        haris.jda,
                        Route.Messages.SEND_MESSAGE.compile(channel),
                        DataObject.empty().put("content", "x"));
        try {
            action.complete();
            throw new AssertionError("was taken");
        } catch (ErrorResponseException refused) {
            return refused.getErrorResponse();
        }
    }

    private static MessageCreateData card(String state) {
        return new MessageCreateBuilder()
                .useComponentsV2()
                .setComponents(container(state))
                .setAllowedMentions(List.of())
                .build();
    }

    private static Container container(String state) {
        return Container.of(
                TextDisplay.of("Il pacco è rotto · " + state),
                ActionRow.of(Button.primary("haris:claim:12", "Claim")));
    }

    private static CommandData haris() {
        return Commands.slash("haris", "Guard the brand")
                .addSubcommands(
                        new SubcommandData("reply", "Draft an answer")
                                .addOption(OptionType.INTEGER, "case", "Which case", true, true));
    }

    private static Modal modal() {
        return Modal.create("haris:reply:12", "Reply")
                .addComponents(
                        Label.of(
                                "Text", TextInput.create("text", TextInputStyle.PARAGRAPH).build()))
                .build();
    }

    private static <T extends GenericEvent> T one(JdaClient client, Class<T> kind) {
        return await().pollInterval(Duration.ofMillis(10))
                .until(() -> client.all(kind), all -> !all.isEmpty())
                .getFirst();
    }
}
