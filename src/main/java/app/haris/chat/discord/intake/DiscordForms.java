package app.haris.chat.discord.intake;

import app.haris.chat.Answer;
import app.haris.chat.CaseFile;
import app.haris.chat.CaseFiles;
import app.haris.chat.SafeText;
import app.haris.chat.Wording;
import app.haris.chat.discord.talk.DiscordTalk;
import app.haris.reply.Replies;
import app.haris.reply.Revision;
import app.haris.team.Member;
import app.haris.team.Team;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.interactions.callbacks.IModalCallback;
import net.dv8tion.jda.api.interactions.modals.ModalMapping;
import net.dv8tion.jda.api.modals.Modal;

/** Opens forms for what a line still wants, and reads what was filled in. */
final class DiscordForms {
    private final DiscordTalk talk;
    private final CaseFiles files;
    private final Replies replies;
    private final Team team;

    DiscordForms(DiscordTalk talk, CaseFiles files, Replies replies, Team team) {
        this.talk = talk;
        this.files = files;
        this.replies = replies;
        this.team = team;
    }

    /** A form is itself the answer to a click, so it is the one thing that is made first. */
    void open(IModalCallback event, Click click, Member member) {
        event.replyModal(modal(click, member)).queue();
    }

    private Modal modal(Click click, Member member) {
        var wording = talk.wording(member);
        var form = new DiscordModals(click, wording);
        var file = click.number().flatMap(files::read);
        return switch (click.verb()) {
            case "snooze" -> form.choice(times(wording));
            case "close" -> form.choiceOrText(reasons(wording));
            case "more" -> form.more(deeds(file, wording), members());
            case "reply" -> form.text(original(file), "", templates(click));
            case "edit" ->
                    form.text(
                            original(file),
                            file.map(one -> toEdit(one, click)).orElse(""),
                            Map.of());
            default -> form.text(Optional.empty(), "", Map.of());
        };
    }

    private static Optional<String> original(Optional<CaseFile> file) {
        return file.filter(one -> !one.entries().isEmpty())
                .map(one -> SafeText.of(one.entries().getLast().currentText()));
    }

    private static String toEdit(CaseFile file, Click click) {
        return file.revisions().stream()
                .filter(one -> click.revision().stream().allMatch(r -> r == one.number()))
                .reduce((first, second) -> second)
                .map(Revision::text)
                .orElse("");
    }

    private Map<String, String> templates(Click click) {
        var offers = new LinkedHashMap<String, String>();
        click.number()
                .ifPresent(
                        number ->
                                replies.templates(number)
                                        .forEach(
                                                offer ->
                                                        offers.put(
                                                                offer.key(),
                                                                offer.key()
                                                                        + " · "
                                                                        + SafeText.line(
                                                                                offer.text()))));
        return offers;
    }

    private static Map<String, String> times(Wording wording) {
        var times = new LinkedHashMap<String, String>();
        for (var time : List.of("30m", "2h", "1d", "tomorrow")) {
            times.put(time, wording.say("choice.snooze." + time));
        }
        return times;
    }

    /** The reason that is kept is the one that the member read. */
    private static Map<String, String> reasons(Wording wording) {
        var reasons = new LinkedHashMap<String, String>();
        for (var reason : List.of("answered", "no-answer-needed", "spam")) {
            var said = wording.say("choice.close." + reason);
            reasons.put(said, said);
        }
        return reasons;
    }

    private static Map<String, String> deeds(Optional<CaseFile> file, Wording wording) {
        var deeds = new ArrayList<String>();
        if (file.flatMap(one -> one.summary().claimedBy()).isPresent()) {
            deeds.add("release");
        }
        deeds.addAll(List.of("private", "note", "assign", "tag", "merge", "escalate", "like"));
        deeds.addAll(List.of("hide", "delete", "why"));
        var named = new LinkedHashMap<String, String>();
        deeds.forEach(deed -> named.put(deed, wording.say("control." + deed)));
        return named;
    }

    private Map<String, String> members() {
        var names = new LinkedHashMap<String, String>();
        team.members().forEach(member -> names.put("@" + member.id(), member.name()));
        return names;
    }

    /** Does what a form says; what was typed is never lost, whatever comes of it. */
    void submitted(ModalInteractionEvent event) {
        var click = Click.of(event.getModalId());
        var member = talk.member(event.getUser().getId());
        if (click.isEmpty()) {
            return;
        }
        if (member.isEmpty()) {
            DiscordAnswers.reply(event, talk.stranger(event.getUser().getId()));
            return;
        }
        event.deferReply(true).queue();
        var typed = value(event, DiscordModals.TEXT);
        var answer = talk.perform(line(event, click.get()), click.get().number(), member.get());
        DiscordAnswers.fill(event.getHook(), said(answer, typed, talk.wording(member.get())));
    }

    private static String said(Answer answer, String typed, Wording wording) {
        return answer.isDone() || typed.isBlank()
                ? answer.said()
                : answer.said() + "\n\n" + wording.say("discord.typed") + "\n" + typed;
    }

    private static String line(ModalInteractionEvent event, Click click) {
        var text = value(event, DiscordModals.TEXT);
        var chosen = value(event, DiscordModals.CHOICE);
        return switch (click.verb()) {
            case "more" -> more(event, click, chosen, text);
            case "reply" -> click.line("reply", text.isBlank() ? "template:" + chosen : text);
            default -> click.line(click.verb(), text.isBlank() ? chosen : text);
        };
    }

    private static String more(ModalInteractionEvent event, Click click, String deed, String text) {
        return switch (deed) {
            case "assign" -> click.line(deed, value(event, DiscordModals.MEMBER));
            case "merge" -> click.line(deed, "into " + text);
            case "escalate" ->
                    click.line(deed, (value(event, DiscordModals.MEMBER) + " " + text).strip());
            case "private", "note", "tag" -> click.line(deed, text);
            default -> click.line(deed, "");
        };
    }

    private static String value(ModalInteractionEvent event, String input) {
        return Optional.ofNullable(event.getValue(input)).map(DiscordForms::text).orElse("");
    }

    private static String text(ModalMapping value) {
        return switch (value.getType()) {
            case STRING_SELECT -> value.getAsStringList().stream().findFirst().orElse("");
            default -> value.getAsString();
        };
    }
}
