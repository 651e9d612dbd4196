package app.haris.reply.members;

import app.haris.inbox.Actor;
import app.haris.inbox.CaseNumber;
import app.haris.inbox.Cases;
import app.haris.inbox.Denial;
import app.haris.inbox.Outcome;
import app.haris.social.Media;
import app.haris.social.Pictures;
import app.haris.social.Pictures.Taking;
import app.haris.team.Role;
import app.haris.team.Team;
import org.springframework.stereotype.Component;

/** Takes in what is to go with an answer, before there is a draft. */
@Component
final class Attaching {
    private final Cases cases;
    private final Team team;
    private final Destinations destinations;
    private final Pictures pictures;

    Attaching(Cases cases, Team team, Destinations destinations, Pictures pictures) {
        this.cases = cases;
        this.team = team;
        this.destinations = destinations;
        this.pictures = pictures;
    }

    Outcome<Media> attach(CaseNumber number, byte[] file, String description, Actor actor) {
        var member = team.find(actor.member().id());
        if (member.filter(found -> found.may(Role.MEMBER)).isEmpty()) {
            return Denials.of(Denial.needsRole(Role.MEMBER, team));
        }
        var about = cases.find(number);
        return about.isEmpty()
                ? Denials.of(Denial.noSuchCase(number))
                : destinations
                        .of(about.get())
                        .flatMap(destination -> attach(file, description, destination));
    }

    private Outcome<Media> attach(byte[] file, String description, Destination destination) {
        var limits = destination.pictures();
        return limits.most() == 0
                ? Denials.of(Denials.noPictures(destination.account().platform()))
                : MediaCheck.described(description, limits)
                        .flatMap(alt -> taken(pictures.take(file, limits), alt));
    }

    private static Outcome<Media> taken(Taking taking, String alt) {
        return switch (taking) {
            case Taking.Taken(var id, var picture) ->
                    new Outcome.Done<>(new Media("image", id.address(), alt));
            case Taking.Unreadable(), Taking.Unfit() -> Denials.of(Denials.unreadablePicture());
            case Taking.TooLarge(var bytes) -> Denials.of(Denials.hugePicture(bytes));
        };
    }
}
