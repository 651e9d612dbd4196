package app.haris.reply.members;

import app.haris.inbox.Outcome;
import app.haris.reply.ModerationRequest;
import app.haris.reply.draft.Act;
import app.haris.reply.draft.Ledger;
import app.haris.reply.outbox.Moderating;
import app.haris.reply.outbox.ModerationOrder;
import app.haris.reply.outbox.Moderations;
import app.haris.social.Moderation;
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
                .flatMap(destination -> ask(scene, moderation, destination));
    }

    private Outcome<ModerationRequest> ask(
            Scene scene, Moderation moderation, Destination destination) {
        var can = destination.platform().capabilities(destination.account()).moderation();
        if (!can.contains(moderation)) {
            return Denials.of(Denials.cannotModerate(moderation, destination.account().platform()));
        }
        var request =
                new ModerationRequest(
                        ids.next(),
                        moderation,
                        destination.target().interaction().id(),
                        scene.member(),
                        scene.now(),
                        Optional.empty(),
                        Optional.empty());
        var number = scene.about().number();
        moderations.add(new ModerationOrder(number, destination.account().id(), request, 0));
        agenda.add(new Job(Moderating.NAME, request.id().toString(), scene.now()));
        ledger.note(
                number, Act.of(scene.actor(), "asked-to-moderate").fact("moderation", moderation));
        return new Outcome.Done<>(request);
    }
}
