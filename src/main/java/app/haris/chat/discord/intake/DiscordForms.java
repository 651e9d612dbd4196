package app.haris.chat.discord.intake;

import app.haris.chat.CaseFile;
import app.haris.chat.CaseFiles;
import app.haris.chat.Presence;
import app.haris.chat.Presence.Present;
import app.haris.chat.Presence.Seat;
import app.haris.chat.SafeText;
import app.haris.chat.Wording;
import app.haris.chat.discord.talk.DiscordTalk;
import app.haris.reply.Replies;
import app.haris.reply.Revision;
import app.haris.team.Member;
import app.haris.team.Team;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.interactions.callbacks.IModalCallback;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import net.dv8tion.jda.api.modals.Modal;

/** Opens forms for what a line still wants, and reads what was filled in. */
final class DiscordForms {
    /** Of Discord's three seconds, what leaves time to say that it takes longer. */
    private static final Duration PATIENCE = Duration.ofMillis(1500);

    /** Discord does not tell that a form was closed, only that it was sent. */
    private static final Seat SEAT = new Seat("discord", Duration.ofMinutes(5));

    private final DiscordTalk talk;
    private final DiscordReception reception;
    private final CaseFiles files;
    private final Replies replies;
    private final Presence presence;
    private final Team team;

    /** Who does what a form says, and what stands in one. */
    record Parts(
            DiscordTalk talk,
            DiscordReception reception,
            CaseFiles files,
            Replies replies,
            Presence presence,
            Team team) {}

    DiscordForms(Parts parts) {
        talk = parts.talk;
        reception = parts.reception;
        files = parts.files;
        replies = parts.replies;
        presence = parts.presence;
        team = parts.team;
    }

    /** What is shown instead of a deferred answer, since a form is itself the answer. */
    private sealed interface Opened {
        record Form(Modal modal) implements Opened {}

        record Said(String text) implements Opened {}
    }

    <E extends IModalCallback & IReplyCallback> void open(E event, Click click) {
        open(event, () -> Optional.of(click));
    }

    /** Opens a form; where it cannot be made in time, says so, so that nobody clicks in vain. */
    <E extends IModalCallback & IReplyCallback> void open(
            E event, Supplier<Optional<Click>> wanted) {
        var person = event.getUser().getId();
        var busy = new Opened.Said(talk.busy(event.getUserLocale().toLocale()));
        var opened =
                CompletableFuture.<Opened>supplyAsync(
                                () -> opened(wanted, person), Thread::startVirtualThread)
                        .completeOnTimeout(busy, PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                        .join();
        switch (opened) {
            case Opened.Form(var modal) -> event.replyModal(modal).queue();
            case Opened.Said(var text) -> DiscordAnswers.reply(event, text);
        }
    }

    private Opened opened(Supplier<Optional<Click>> wanted, String person) {
        var member = talk.member(person);
        if (member.isEmpty()) {
            return new Opened.Said(talk.stranger(person));
        }
        return wanted.get()
                .<Opened>map(click -> new Opened.Form(modal(click, member.get())))
                .orElseGet(
                        () ->
                                new Opened.Said(
                                        talk.wording(member.get()).say("misunderstood.no-case")));
    }

    private Modal modal(Click click, Member member) {
        var wording = talk.wording(member);
        var form = new DiscordModals(click, wording);
        var file = click.number().flatMap(files::read);
        return switch (click.verb()) {
            case "snooze" -> form.choice(times(wording));
            case "close" -> form.choiceOrText(reasons(wording));
            case "more" -> form.more(deeds(file, wording), members());
            case "reply" -> form.text(above(file, click, member), "", templates(click));
            case "edit" ->
                    form.text(
                            above(file, click, member),
                            file.map(one -> toEdit(one, click)).orElse(""),
                            Map.of());
            default -> form.text(List.of(), "", Map.of());
        };
    }

    /**
     * What is answered, and who else does so; from now on the others are shown that this one does.
     */
    private List<String> above(Optional<CaseFile> file, Click click, Member member) {
        var above = new ArrayList<String>();
        file.filter(one -> !one.entries().isEmpty())
                .map(one -> SafeText.of(one.entries().getLast().currentText()))
                .ifPresent(above::add);
        click.number()
                .ifPresent(
                        number -> {
                            var words = talk.wording(member);
                            above.addAll(presence.othersDrafting(number, member.id(), words));
                            presence.seen(new Present(number, member.id(), true), SEAT);
                        });
        return above;
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

    /** What is to be done with what was filled in. */
    Runnable submitted(ModalInteractionEvent event) {
        var click = Click.of(event.getModalId());
        if (click.isEmpty()) {
            return () -> {};
        }
        var told = new HashMap<String, String>();
        told.put(DiscordDeed.LINE, FilledIn.line(event, click.get()));
        told.put(DiscordDeed.TYPED, FilledIn.value(event, DiscordModals.TEXT));
        click.get().number().ifPresent(one -> told.put(DiscordDeed.CASE, one.toString()));
        var deed =
                new DiscordDeed(
                        event.getId(),
                        event.getUser().getId(),
                        DiscordDeed.How.LINE,
                        told,
                        event.getToken(),
                        false);
        return () -> {
            reception.take(deed, event.deferReply(true)::queue, event.getHook());
            gone(click.get(), event.getUser().getId());
        };
    }

    private void gone(Click click, String person) {
        click.number()
                .ifPresent(
                        number ->
                                talk.member(person)
                                        .ifPresent(it -> presence.gone(number, it.id(), SEAT)));
    }
}
