package app.haris.chat.discord.intake;

import app.haris.chat.CaseFile;
import app.haris.chat.CaseFiles;
import app.haris.chat.Presence;
import app.haris.chat.Presence.Present;
import app.haris.chat.Presence.Seat;
import app.haris.chat.Wording;
import app.haris.chat.discord.talk.DiscordTalk;
import app.haris.inbox.CaseNumber;
import app.haris.team.Member;
import java.time.Duration;
import java.util.HashMap;
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
    private final Presence presence;
    private final DiscordBlanks blanks;

    /** Who does what a form says, and what stands in one. */
    record Parts(
            DiscordTalk talk,
            DiscordReception reception,
            CaseFiles files,
            Presence presence,
            DiscordBlanks blanks) {}

    DiscordForms(Parts parts) {
        talk = parts.talk;
        reception = parts.reception;
        files = parts.files;
        presence = parts.presence;
        blanks = parts.blanks;
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
        var words = talk.wording(member.get());
        var click = wanted.get();
        var number = click.flatMap(Click::number);
        if (number.isEmpty()) {
            return new Opened.Said(words.say("misunderstood.no-case"));
        }
        return files.read(number.get())
                .<Opened>map(file -> new Opened.Form(form(click.get(), file, member.get())))
                .orElseGet(() -> new Opened.Said(noSuchCase(number.get(), words)));
    }

    /** Where a text is written, the others are shown that somebody does. */
    private Modal form(Click click, CaseFile file, Member member) {
        var form = blanks.form(click, file, member);
        if (DiscordBlanks.isWritten(click)) {
            presence.seen(new Present(file.summary().number(), member.id(), true), SEAT);
        }
        return form;
    }

    private static String noSuchCase(CaseNumber number, Wording words) {
        return words.say("denied.no-such-case", Map.of("case", number));
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
