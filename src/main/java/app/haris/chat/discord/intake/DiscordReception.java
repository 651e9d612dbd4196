package app.haris.chat.discord.intake;

import app.haris.chat.Answer;
import app.haris.chat.Command;
import app.haris.chat.ReplyCommand;
import app.haris.chat.discord.command.DiscordLine;
import app.haris.chat.discord.talk.DiscordTalk;
import app.haris.chat.mirror.Reactions;
import app.haris.inbox.CaseNumber;
import app.haris.storage.Transactions;
import app.haris.team.Member;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.interactions.InteractionHook;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does what people ask, in the transaction that notes it as done, and thus once.
 *
 * <p>Discord tells an interaction once, wants it acknowledged within three seconds, and shows
 * nothing of it while Haris is away. It is acknowledged when it is on disk, so that a crash right
 * after loses nothing; but when the database is slow it is acknowledged all the same, and written
 * as soon as may be. What a crash leaves undone is done after the next start, and answered if its
 * token is still good.
 */
final class DiscordReception {
    private static final Logger LOG = LoggerFactory.getLogger(DiscordReception.class);

    /** Leaves two thirds of Discord's patience to the network. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final ExecutorService keepers;
    private final DiscordDeeds deeds;
    private final Transactions transactions;
    private final DiscordTalk talk;
    private final DiscordPlaces places;
    private final DiscordRoles roles;
    private final Clock clock;

    /** By whom it does. */
    record Parts(
            ExecutorService keepers,
            DiscordDeeds deeds,
            Transactions transactions,
            DiscordTalk talk,
            DiscordPlaces places,
            DiscordRoles roles) {}

    DiscordReception(Parts parts, Clock clock) {
        keepers = parts.keepers;
        deeds = parts.deeds;
        transactions = parts.transactions;
        talk = parts.talk;
        places = parts.places;
        roles = parts.roles;
        this.clock = clock;
    }

    /** Keeps it, has it acknowledged, and does it. */
    void take(DiscordDeed deed, Runnable acknowledgement, InteractionHook hook) {
        var kept = CompletableFuture.runAsync(() -> deeds.keep(deed, clock.instant()), keepers);
        try {
            kept.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            LOG.warn("The database is slow; interaction {} was acknowledged first", deed.id());
        } catch (ExecutionException e) {
            LOG.error("Interaction {} could not be kept", deed.id(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        acknowledgement.run();
        kept.join();
        roles.heard(hook.getInteraction());
        handle(deed, hook);
    }

    /** Does what a crash left undone. */
    void resume(JDA jda) {
        deeds.tidy(clock.instant());
        deeds.undone(clock.instant()).forEach(one -> resume(one, jda));
    }

    private void resume(DiscordDeed deed, JDA jda) {
        LOG.info(
                "Interaction {} was acknowledged before the last end, and is dealt with",
                deed.id());
        handle(deed, InteractionHook.from(jda, deed.token()));
    }

    private void handle(DiscordDeed deed, InteractionHook hook) {
        try {
            talk.member(deed.person())
                    .ifPresentOrElse(
                            member -> handle(deed, member, hook),
                            () -> {
                                if (deeds.done(deed)) {
                                    say(deed, talk.stranger(deed.person()), hook);
                                }
                            });
        } catch (RuntimeException e) {
            LOG.error("Interaction {} could not be dealt with", deed.id(), e);
            say(deed, talk.apology(deed.person()), hook);
            deeds.done(deed);
        }
    }

    private void handle(DiscordDeed deed, Member member, InteractionHook hook) {
        var command = command(deed);
        if (command.isEmpty()) {
            if (deeds.done(deed)) {
                var why = deed.how() == DiscordDeed.How.MENU ? "not-a-draft" : "apology";
                say(deed, talk.wording(member).say("discord." + why), hook);
            }
            return;
        }
        act(deed, command.get(), member)
                .filter(answer -> !deed.isQuiet() || !answer.isDone())
                .ifPresent(answer -> say(deed, said(deed, answer, member), hook));
    }

    private Optional<Answer> act(DiscordDeed deed, Command command, Member member) {
        if (command.standsAlone()) {
            return deeds.done(deed) ? Optional.of(talk.perform(command, member)) : Optional.empty();
        }
        return transactions.call(
                () ->
                        deeds.done(deed)
                                ? Optional.of(talk.perform(command, member))
                                : Optional.empty());
    }

    private Optional<Command> command(DiscordDeed deed) {
        return switch (deed.how()) {
            case LINE -> Optional.of(talk.read(deed.told(DiscordDeed.LINE), deed.number()));
            case COMMAND -> {
                var here = places.caseOf(deed.told(DiscordDeed.CHANNEL));
                yield DiscordLine.of(deed.told(DiscordDeed.PATH), deed::option, here)
                        .map(line -> talk.read(line, here));
            }
            case MENU ->
                    places.message(deed.told(DiscordDeed.CHANNEL), deed.told(DiscordDeed.MESSAGE))
                            .filter(row -> Reactions.revision(row).isPresent())
                            .map(
                                    row ->
                                            new ReplyCommand.Approve(
                                                    new CaseNumber(row.caseNumber()),
                                                    Reactions.revision(row)));
        };
    }

    /** What was typed is never lost, whatever comes of it. */
    private String said(DiscordDeed deed, Answer answer, Member member) {
        var typed = deed.told(DiscordDeed.TYPED);
        return answer.isDone() || typed.isBlank()
                ? answer.said()
                : answer.said() + "\n\n" + talk.wording(member).say("discord.typed") + "\n" + typed;
    }

    /** A quiet deed kept no place for words. */
    private static void say(DiscordDeed deed, String text, InteractionHook hook) {
        if (deed.isQuiet()) {
            DiscordAnswers.whisper(hook, text);
        } else {
            DiscordAnswers.fill(hook, text);
        }
    }
}
