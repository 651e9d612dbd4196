package app.haris.chat.discord.intake;

import app.haris.chat.Verb;
import app.haris.chat.discord.talk.DiscordTalk;
import app.haris.chat.mirror.Showing;
import app.haris.inbox.CaseNumber;
import app.haris.team.Member;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.StringSelectInteractionEvent;

/** Clicks on controls: each is acknowledged before anything is done about it. */
final class DiscordButtons {
    /** Verbs that a plain button cannot do without asking. */
    private static final Set<String> ASKING =
            Set.of("reply", "edit", "reject", "snooze", "close", "more");

    /** Verbs whose effect is nothing but what they say. */
    private static final Set<Verb> SPOKEN =
            EnumSet.of(Verb.WHY, Verb.LIST, Verb.HOME, Verb.HELP, Verb.HOURS, Verb.RULES, Verb.ACK);

    private final DiscordTalk talk;
    private final DiscordForms forms;
    private final DiscordViews views;
    private final Showing<?> showing;

    DiscordButtons(DiscordTalk talk, DiscordForms forms, DiscordViews views, Showing<?> showing) {
        this.talk = talk;
        this.forms = forms;
        this.views = views;
        this.showing = showing;
    }

    void clicked(ButtonInteractionEvent event) {
        var click = Click.of(event.getComponentId());
        var member = talk.member(event.getUser().getId());
        if (click.isEmpty()) {
            return;
        }
        if (member.isEmpty()) {
            DiscordAnswers.reply(event, talk.stranger(event.getUser().getId()));
        } else if (ASKING.contains(click.get().verb())) {
            forms.open(event, click.get(), member.get());
        } else {
            clicked(event, click.get(), member.get());
        }
    }

    private void clicked(ButtonInteractionEvent event, Click click, Member member) {
        var wording = talk.wording(member);
        switch (click.verb()) {
            case "show" -> {
                event.deferReply(true).queue();
                var view = click.number().map(number -> views.reading(number, wording));
                view.ifPresent(layout -> DiscordAnswers.fill(event.getHook(), layout));
            }
            case "group" -> {
                event.deferReply(true).queue();
                var first = click.number().map(CaseNumber::value).orElse(0L);
                DiscordAnswers.fill(event.getHook(), views.group(first, wording));
            }
            default -> perform(event, click, member);
        }
    }

    /** What is seen to be done needs no words. */
    private void perform(ButtonInteractionEvent event, Click click, Member member) {
        var isSpoken = click.known().filter(SPOKEN::contains).isPresent();
        if (isSpoken) {
            event.deferReply(true).queue();
        } else {
            event.deferEdit().queue();
        }
        var answer = talk.perform(click.line(), Optional.empty(), member);
        if (isSpoken) {
            DiscordAnswers.fill(event.getHook(), answer.said());
        } else if (!answer.isDone()) {
            DiscordAnswers.whisper(event.getHook(), answer.said());
        }
    }

    /** A case is taken out of its group. */
    void chosen(StringSelectInteractionEvent event) {
        var member = talk.member(event.getUser().getId());
        if (member.isEmpty()) {
            DiscordAnswers.reply(event, talk.stranger(event.getUser().getId()));
            return;
        }
        if (event.getComponentId().startsWith("haris:single:")) {
            event.deferEdit().queue();
            event.getValues()
                    .forEach(number -> showing.single(new CaseNumber(Long.parseLong(number))));
            DiscordAnswers.fill(
                    event.getHook(), talk.wording(member.get()).say("mirror.shown-alone"));
        }
    }
}
