package app.haris.chat.discord.intake;

import app.haris.chat.Verb;
import app.haris.chat.discord.message.Layout;
import app.haris.chat.discord.talk.DiscordTalk;
import app.haris.chat.mirror.Showing;
import app.haris.inbox.CaseNumber;
import app.haris.team.Member;
import java.util.Map;
import java.util.Set;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.StringSelectInteractionEvent;

/** Clicks on controls: each is acknowledged before anything is done about it. */
final class DiscordButtons {
    /** Verbs that a plain button cannot do without asking. */
    private static final Set<String> ASKING =
            Set.of("reply", "edit", "reject", "snooze", "close", "more");

    private final DiscordTalk talk;
    private final DiscordReception reception;
    private final DiscordForms forms;
    private final DiscordViews views;
    private final Showing<?> showing;

    /** Who does the work for it. */
    record Parts(
            DiscordTalk talk,
            DiscordReception reception,
            DiscordForms forms,
            DiscordViews views,
            Showing<?> showing) {}

    DiscordButtons(Parts parts) {
        talk = parts.talk;
        reception = parts.reception;
        forms = parts.forms;
        views = parts.views;
        showing = parts.showing;
    }

    /** Acknowledges what only is to be read, and gives what is left to do. */
    Runnable clicked(ButtonInteractionEvent event) {
        var click = Click.of(event.getComponentId());
        if (click.isEmpty()) {
            return () -> {};
        }
        if (ASKING.contains(click.get().verb())) {
            return () -> forms.open(event, click.get());
        }
        return switch (click.get().verb()) {
            case "show", "group" -> view(event, click.get());
            default -> perform(event, click.get());
        };
    }

    private Runnable view(ButtonInteractionEvent event, Click click) {
        event.deferReply(true).queue();
        return () ->
                talk.member(event.getUser().getId())
                        .ifPresentOrElse(
                                member -> DiscordAnswers.fill(event.getHook(), view(click, member)),
                                () -> {
                                    var said = talk.stranger(event.getUser().getId());
                                    DiscordAnswers.fill(event.getHook(), said);
                                });
    }

    private Layout view(Click click, Member member) {
        var wording = talk.wording(member);
        return click.verb().equals("group")
                ? views.group(click.number().map(CaseNumber::value).orElse(0L), wording)
                : click.number()
                        .map(number -> views.reading(number, wording))
                        .orElseGet(() -> DiscordAnswers.text(wording.say("discord.nothing-found")));
    }

    /** What is seen to be done needs no words. */
    private Runnable perform(ButtonInteractionEvent event, Click click) {
        var isSpoken = click.known().filter(Verb::isSpoken).isPresent();
        var deed =
                new DiscordDeed(
                        event.getId(),
                        event.getUser().getId(),
                        DiscordDeed.How.LINE,
                        Map.of(DiscordDeed.LINE, click.line()),
                        event.getToken(),
                        !isSpoken);
        Runnable acknowledgement =
                isSpoken ? () -> event.deferReply(true).queue() : () -> event.deferEdit().queue();
        return () -> reception.take(deed, acknowledgement, event.getHook());
    }

    /** A case is taken out of its group. */
    Runnable chosen(StringSelectInteractionEvent event) {
        if (!event.getComponentId().startsWith("haris:single:")) {
            return () -> {};
        }
        event.deferEdit().queue();
        return () ->
                talk.member(event.getUser().getId())
                        .ifPresentOrElse(
                                member -> single(event, member),
                                () -> {
                                    var said = talk.stranger(event.getUser().getId());
                                    DiscordAnswers.whisper(event.getHook(), said);
                                });
    }

    private void single(StringSelectInteractionEvent event, Member member) {
        event.getValues().forEach(number -> showing.single(new CaseNumber(Long.parseLong(number))));
        DiscordAnswers.fill(event.getHook(), talk.wording(member).say("mirror.shown-alone"));
    }
}
