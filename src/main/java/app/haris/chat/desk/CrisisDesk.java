package app.haris.chat.desk;

import app.haris.chat.Answer;
import app.haris.chat.Command;
import app.haris.crisis.Crises;
import app.haris.crisis.Scope;
import app.haris.crisis.Standing;
import app.haris.escalation.CrisisLevel;
import app.haris.inbox.Actor;
import app.haris.inbox.Denial;
import app.haris.inbox.Outcome;
import app.haris.social.Accounts;
import app.haris.social.BrandId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Levels of a crisis, as leads set them and everybody sees them. */
@Component
final class CrisisDesk {
    private final Crises crises;
    private final Accounts accounts;

    CrisisDesk(Crises crises, Accounts accounts) {
        this.crises = crises;
        this.accounts = accounts;
    }

    Answer show(Voice voice) {
        var standing = crises.standing();
        return Voice.done(
                standing.isEmpty()
                        ? voice.say("crisis.none")
                        : String.join("\n", lines(standing, voice)));
    }

    private static List<String> lines(List<Standing> standing, Voice voice) {
        return standing.stream().map(one -> voice.words().crisis(one)).toList();
    }

    Answer set(Command.SetCrisisLevel command, Actor actor, Voice voice) {
        var scope = scope(command.scope());
        if (scope.isEmpty()) {
            var brands = accounts.brands().stream().map(brand -> brand.id().value()).toList();
            return voice.denied(
                    new Denial(
                            Denial.Kind.INVALID,
                            "no-such-brand",
                            Map.of("brand", command.scope().orElse(""), "known", brands)));
        }
        return switch (crises.set(
                scope.get(), command.level(), command.time(), command.why(), actor)) {
            case Outcome.Done<Standing>(var standing) ->
                    Voice.done(
                            standing.level() == CrisisLevel.GREEN
                                    ? voice.say("said.crisis-over")
                                    : voice.words().crisis(standing));
            case Outcome.Denied<Standing>(var denial) -> voice.denied(denial);
        };
    }

    private Optional<Scope> scope(Optional<String> written) {
        if (written.isEmpty()) {
            return Optional.of(new Scope.Everything());
        }
        var parts = written.get().split(":", 2);
        return parts[0].equalsIgnoreCase("topic")
                ? Optional.of(new Scope.OfTopic(parts[1].toLowerCase(Locale.ROOT)))
                : accounts.brands().stream()
                        .filter(brand -> brand.id().value().equals(parts[1]))
                        .findFirst()
                        .<Scope>map(brand -> new Scope.OfBrand(new BrandId(parts[1])));
    }

    Answer close(Command.CloseCrisis command, Actor actor, Voice voice) {
        return switch (crises.close(command.why(), actor)) {
            case Outcome.Done<Integer> _ -> Voice.done(voice.say("said.crisis-over"));
            case Outcome.Denied<Integer>(var denial) -> voice.denied(denial);
        };
    }
}
