package app.haris.chat.discord.intake;

import app.haris.chat.Command;
import app.haris.chat.discord.command.DiscordLine;
import app.haris.chat.discord.talk.DiscordTalk;
import app.haris.chat.mirror.Reactions;
import app.haris.inbox.CaseNumber;
import app.haris.team.Member;
import java.util.Optional;
import java.util.OptionalInt;
import net.dv8tion.jda.api.events.interaction.command.MessageContextInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;

/** The command /haris, and the one that hangs on messages. */
final class DiscordSlash {
    private final DiscordTalk talk;
    private final DiscordForms forms;
    private final DiscordHome home;
    private final DiscordPlaces places;

    DiscordSlash(DiscordTalk talk, DiscordForms forms, DiscordHome home, DiscordPlaces places) {
        this.talk = talk;
        this.forms = forms;
        this.home = home;
        this.places = places;
    }

    void commanded(SlashCommandInteractionEvent event) {
        var member = talk.member(event.getUser().getId());
        if (member.isEmpty()) {
            DiscordAnswers.reply(event, talk.stranger(event.getUser().getId()));
            return;
        }
        var path = path(event);
        if (asks(event, path)) {
            ask(event, path, here(event), member.get());
            return;
        }
        event.deferReply(true).queue();
        if (path.equals("home")) {
            DiscordAnswers.fill(event.getHook(), home.of(member.get()));
            return;
        }
        var here = here(event);
        var said =
                DiscordLine.of(path, name -> given(event, name), here)
                        .map(line -> talk.perform(line, here, member.get()).said())
                        .orElseGet(() -> talk.apology(event.getUser().getId()));
        DiscordAnswers.fill(event.getHook(), said);
    }

    /** Looked up after the acknowledgement, which must not wait for the database. */
    private Optional<CaseNumber> here(SlashCommandInteractionEvent event) {
        return places.caseOf(event.getChannelId() == null ? "" : event.getChannelId());
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

    private void ask(
            SlashCommandInteractionEvent event,
            String path,
            Optional<CaseNumber> here,
            Member member) {
        var number =
                given(event, "case")
                        .map(typed -> typed.replaceAll("\\D.*|^#", ""))
                        .filter(typed -> typed.matches("\\d{1,18}"))
                        .map(typed -> new CaseNumber(Long.parseLong(typed)))
                        .or(() -> here);
        var revision =
                given(event, "revision")
                        .map(one -> OptionalInt.of(Integer.parseInt(one)))
                        .orElse(OptionalInt.empty());
        if (number.isEmpty()) {
            DiscordAnswers.reply(event, talk.perform(path, Optional.empty(), member).said());
            return;
        }
        forms.open(event, new Click(path, number, revision, ""), member);
    }

    /** Approves the text that stands in the message. */
    void approved(MessageContextInteractionEvent event) {
        var member = talk.member(event.getUser().getId());
        if (member.isEmpty()) {
            DiscordAnswers.reply(event, talk.stranger(event.getUser().getId()));
            return;
        }
        event.deferReply(true).queue();
        var row = places.message(event.getTarget().getChannelId(), event.getTarget().getId());
        var revision = row.map(Reactions::revision).orElse(OptionalInt.empty());
        var said =
                revision.isEmpty()
                        ? talk.wording(member.get()).say("discord.not-a-draft")
                        : talk.perform(
                                        new Command.Approve(
                                                new CaseNumber(row.orElseThrow().caseNumber()),
                                                revision),
                                        member.get())
                                .said();
        DiscordAnswers.fill(event.getHook(), said);
    }
}
