package app.haris.reply.members;

import app.haris.inbox.Outcome;
import app.haris.reply.ModerationRequest;
import app.haris.reply.ReplyState;
import app.haris.reply.draft.Act;
import app.haris.reply.draft.Ledger;
import app.haris.reply.draft.Reply;
import app.haris.reply.outbox.Moderating;
import app.haris.reply.outbox.ModerationOrder;
import app.haris.reply.outbox.Moderations;
import app.haris.social.AccountId;
import app.haris.social.Moderation;
import app.haris.social.Receipt;
import app.haris.social.RemoteId;
import app.haris.storage.Ids;
import app.haris.team.Role;
import app.haris.work.Agenda;
import app.haris.work.Job;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Asks a network to like, hide or delete. */
@Component
final class Asking {
    private final Destinations destinations;
    private final Moderations moderations;
    private final Ledger ledger;
    private final Agenda agenda;
    private final Ids ids;

    Asking(
            Destinations destinations,
            Moderations moderations,
            Ledger ledger,
            Agenda agenda,
            Ids ids) {
        this.destinations = destinations;
        this.moderations = moderations;
        this.ledger = ledger;
        this.agenda = agenda;
        this.ids = ids;
    }

    static Role roleFor(Moderation moderation) {
        return switch (moderation) {
            case LIKE -> Role.MEMBER;
            case HIDE, DELETE -> Role.APPROVER;
        };
    }

    Outcome<ModerationRequest> moderate(Scene scene, Moderation moderation) {
        return destinations
                .newest(scene.about())
                .flatMap(Asking::inService)
                .flatMap(destination -> ask(scene, moderation, destination));
    }

    /** What is asked for an account that is paused would be done who knows when. */
    private static Outcome<Destination> inService(Destination destination) {
        var account = destination.account();
        return account.isPaused()
                ? Denials.of(Denials.accountPaused(account.id()))
                : new Outcome.Done<>(destination);
    }

    private Outcome<ModerationRequest> ask(
            Scene scene, Moderation moderation, Destination destination) {
        var can = destination.platform().capabilities(destination.account()).moderation();
        if (!can.contains(moderation)) {
            return Denials.of(Denials.cannotModerate(moderation, destination.account().platform()));
        }
        var target = destination.target().interaction().id();
        return order(
                scene,
                destination.account().id(),
                request(scene, moderation, target),
                Act.of(scene.actor(), "asked-to-moderate").fact("moderation", moderation));
    }

    /** Deletes an answer that stands on the network. */
    Outcome<ModerationRequest> takeBack(Scene scene, int revision) {
        var named = scene.replies().stream().filter(reply -> reply.number() == revision).findAny();
        if (named.isEmpty()) {
            return Denials.of(Denials.noSuchRevision(revision));
        }
        var reply = named.get();
        return reply.state() instanceof ReplyState.Published(var receipt, var at)
                        && receipt.isPresent()
                ? destinations
                        .of(scene.about(), reply)
                        .flatMap(Asking::inService)
                        .flatMap(destination -> takeBack(scene, reply, destination, receipt.get()))
                : Denials.of(Denials.wrongState(reply));
    }

    private Outcome<ModerationRequest> takeBack(
            Scene scene, Reply reply, Destination destination, Receipt receipt) {
        if (!destination.platform().capabilities(destination.account()).takesBack()) {
            return Denials.of(
                    Denials.cannotModerate(Moderation.DELETE, destination.account().platform()));
        }
        return order(
                scene,
                destination.account().id(),
                request(scene, Moderation.DELETE, receipt.id()),
                Act.of(scene.actor(), "asked-to-take-back").fact("revision", reply.number()));
    }

    private ModerationRequest request(Scene scene, Moderation moderation, RemoteId target) {
        return new ModerationRequest(
                ids.next(),
                moderation,
                target,
                scene.member(),
                scene.now(),
                Optional.empty(),
                Optional.empty());
    }

    private Outcome<ModerationRequest> order(
            Scene scene, AccountId account, ModerationRequest request, Act act) {
        var number = scene.about().number();
        moderations.add(new ModerationOrder(number, account, request, 0));
        agenda.add(new Job(Moderating.NAME, request.id().toString(), scene.now()));
        ledger.note(number, act);
        return new Outcome.Done<>(request);
    }
}
