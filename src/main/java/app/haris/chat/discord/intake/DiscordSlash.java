package app.haris.chat.discord.intake;

import app.haris.chat.discord.talk.DiscordTalk;
import app.haris.inbox.CaseNumber;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import net.dv8tion.jda.api.events.interaction.command.MessageContextInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.interactions.commands.CommandInteraction;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;

/** The command /haris, and the one that hangs on messages. */
final class DiscordSlash {
    private final DiscordTalk talk;
    private final DiscordReception reception;
    private final DiscordForms forms;
    private final DiscordHome home;
    private final DiscordPlaces places;

    /** Who does the work for it. */
    record Parts(
            DiscordTalk talk,
            DiscordReception reception,
            DiscordForms forms,
            DiscordHome home,
            DiscordPlaces places) {}

    DiscordSlash(Parts parts) {
        talk = parts.talk;
        reception = parts.reception;
        forms = parts.forms;
        home = parts.home;
        places = parts.places;
    }

    /** Acknowledges what only is to be read, and gives what is left to do. */
    Runnable commanded(SlashCommandInteractionEvent event) {
        var path = path(event);
        if (asks(event, path)) {
            return () -> forms.open(event, () -> wanted(event, path));
        }
        if (path.equals("home")) {
            event.deferReply(true).queue();
            return () -> home(event);
        }
        var code = given(event, "code");
        if (path.equals("link") && code.isPresent()) {
            event.deferReply(true).queue();
            return () -> link(event, code.get());
        }
        var deed = deed(event, DiscordDeed.How.COMMAND, told(event, path));
        return () -> reception.take(deed, event.deferReply(true)::queue, event.getHook());
    }

    private void home(SlashCommandInteractionEvent event) {
        var person = event.getUser().getId();
        talk.member(person)
                .ifPresentOrElse(
                        member -> DiscordAnswers.fill(event.getHook(), home.of(member)),
                        () -> DiscordAnswers.fill(event.getHook(), talk.stranger(person)));
    }

    /** Anybody may; a code that a crash kept from being used is still good. */
    private void link(SlashCommandInteractionEvent event, String code) {
        DiscordAnswers.fill(event.getHook(), talk.link(event.getUser().getId(), code));
    }

    private static DiscordDeed deed(
            CommandInteraction event, DiscordDeed.How how, Map<String, String> told) {
        return new DiscordDeed(
                event.getId(), event.getUser().getId(), how, told, event.getToken(), false);
    }

    private static Map<String, String> told(SlashCommandInteractionEvent event, String path) {
        var told = new HashMap<String, String>();
        told.put(DiscordDeed.PATH, path);
        told.put(DiscordDeed.CHANNEL, channel(event));
        event.getOptions()
                .forEach(one -> told.put(DiscordDeed.OPTION + one.getName(), one.getAsString()));
        return told;
    }

    private static String channel(SlashCommandInteractionEvent event) {
        return Optional.ofNullable(event.getChannelId()).orElse("");
    }

    private static String path(SlashCommandInteractionEvent event) {
        var group = event.getSubcommandGroup();
        var name = Optional.ofNullable(event.getSubcommandName()).orElse("home");
        return group == null ? name : group + " " + name;
    }

    private static Optional<String> given(SlashCommandInteractionEvent event, String name) {
        return Optional.ofNullable(event.getOption(name)).map(OptionMapping::getAsString);
    }

    /** A text of several lines is better typed into a form. */
    private static boolean asks(SlashCommandInteractionEvent event, String path) {
        return switch (path) {
            case "reply" -> given(event, "text").isEmpty() && given(event, "template").isEmpty();
            case "edit" -> given(event, "text").isEmpty();
            default -> false;
        };
    }

    /** What the form is to be about; nothing where neither options nor place say so. */
    private Optional<Click> wanted(SlashCommandInteractionEvent event, String path) {
        var revision =
                given(event, "revision")
                        .map(one -> OptionalInt.of(Integer.parseInt(one)))
                        .orElse(OptionalInt.empty());
        return given(event, "case")
                .map(typed -> typed.replaceAll("\\D.*|^#", ""))
                .filter(typed -> typed.matches("\\d{1,18}"))
                .map(typed -> new CaseNumber(Long.parseLong(typed)))
                .or(() -> places.caseOf(channel(event)))
                .map(number -> new Click(path, Optional.of(number), revision, ""));
    }

    /** Approves the text that stands in the message. */
    Runnable approved(MessageContextInteractionEvent event) {
        var target = event.getTarget();
        var told =
                Map.of(
                        DiscordDeed.CHANNEL, target.getChannelId(),
                        DiscordDeed.MESSAGE, target.getId());
        var deed = deed(event, DiscordDeed.How.MENU, told);
        return () -> reception.take(deed, event.deferReply(true)::queue, event.getHook());
    }
}
