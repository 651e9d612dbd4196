package app.haris.chat.discord.intake;

import app.haris.chat.discord.talk.DiscordTalk;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.events.RawGatewayEvent;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.MessageContextInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.StringSelectInteractionEvent;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.events.session.SessionRecreateEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * Hands everything that the gateway tells to a thread of its own, so that nobody waits for another.
 *
 * <p>Discord wants an interaction answered or deferred within three seconds; each is by the thread
 * that hears it, or by one of its own as soon as it is on disk: threads of the system, which no
 * other work can hold up as it can virtual ones. What happens without one is read as the gateway
 * tells it, since the library keeps back what it says about channels that it has not in mind, such
 * as threads from the archive.
 *
 * @see <a
 *     href="https://docs.discord.com/developers/interactions/receiving-and-responding">Receiving
 *     and responding, 2026-11</a>
 */
final class DiscordListener extends ListenerAdapter {
    private static final Logger LOG = LoggerFactory.getLogger(DiscordListener.class);

    /** Of these the order matters: somebody may take back what they just did. */
    private static final Set<String> REACTIONS =
            Set.of("MESSAGE_REACTION_ADD", "MESSAGE_REACTION_REMOVE");

    private final Parts parts;
    private final ExecutorService hands;
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final ExecutorService inTurn =
            Executors.newSingleThreadExecutor(
                    Thread.ofVirtual().name("discord-reactions").factory());

    /**
     * Who does the work for it.
     *
     * @param hands threads for interactions
     */
    record Parts(
            ExecutorService hands,
            DiscordTalk talk,
            DiscordReception reception,
            DiscordRoles roles,
            DiscordButtons buttons,
            DiscordForms forms,
            DiscordSlash slash,
            DiscordSuggestions suggestions,
            DiscordEvents events,
            Runnable catchUp) {}

    DiscordListener(Parts parts) {
        this.parts = parts;
        hands = parts.hands;
    }

    @Override
    public void onButtonInteraction(ButtonInteractionEvent event) {
        deal(event, parts.buttons.clicked(event));
    }

    @Override
    public void onStringSelectInteraction(StringSelectInteractionEvent event) {
        deal(event, parts.buttons.chosen(event));
    }

    @Override
    public void onModalInteraction(ModalInteractionEvent event) {
        deal(event, parts.forms.submitted(event));
    }

    @Override
    public void onSlashCommandInteraction(SlashCommandInteractionEvent event) {
        deal(event, parts.slash.commanded(event));
    }

    @Override
    public void onMessageContextInteraction(MessageContextInteractionEvent event) {
        deal(event, parts.slash.approved(event));
    }

    @Override
    public void onCommandAutoCompleteInteraction(CommandAutoCompleteInteractionEvent event) {
        deal(() -> parts.suggestions.asked(event), hands);
    }

    @Override
    public void onReady(ReadyEvent event) {
        begin(event.getJDA());
    }

    /** The session could not be resumed, so something may have been missed. */
    @Override
    public void onSessionRecreate(SessionRecreateEvent event) {
        begin(event.getJDA());
    }

    private void begin(JDA jda) {
        deal(
                () -> {
                    parts.roles.ask();
                    parts.reception.resume(jda);
                },
                workers);
        deal(parts.catchUp, workers);
    }

    @Override
    public void onRawGateway(RawGatewayEvent event) {
        var us = event.getJDA().getSelfUser().getId();
        var payload = event.getPayload().toString();
        deal(
                () -> parts.events.heed(event.getType(), JsonMapper.shared().readTree(payload), us),
                REACTIONS.contains(event.getType()) ? inTurn : workers);
    }

    private void deal(IReplyCallback event, Runnable deed) {
        deal(
                () -> {
                    try {
                        deed.run();
                    } catch (RuntimeException e) {
                        LOG.error("An interaction could not be dealt with", e);
                        apologize(event);
                    }
                },
                hands);
    }

    private void apologize(IReplyCallback event) {
        var said = parts.talk.apology(event.getUser().getId());
        if (event.isAcknowledged()) {
            DiscordAnswers.whisper(event.getHook(), said);
        } else {
            DiscordAnswers.reply(event, said);
        }
    }

    private static void deal(Runnable deed, ExecutorService where) {
        where.execute(
                () -> {
                    try {
                        deed.run();
                    } catch (RuntimeException e) {
                        LOG.error("Something that Discord told could not be dealt with", e);
                    }
                });
    }

    void close() {
        inTurn.shutdown();
        workers.shutdown();
        hands.shutdown();
    }
}
