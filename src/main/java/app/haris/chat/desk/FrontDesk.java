package app.haris.chat.desk;

import app.haris.chat.Answer;
import app.haris.chat.CaseCommand;
import app.haris.chat.Command;
import app.haris.chat.CrisisCommand;
import app.haris.chat.Desk;
import app.haris.chat.EscalationCommand;
import app.haris.chat.ModelCommand;
import app.haris.chat.OnCallCommand;
import app.haris.chat.OverviewCommand;
import app.haris.chat.PersonalCommand;
import app.haris.chat.ReplyCommand;
import app.haris.chat.RuleCommand;
import app.haris.chat.SilenceCommand;
import app.haris.chat.SourceCommand;
import app.haris.inbox.Actor;
import org.springframework.stereotype.Component;

/** Hands each command to whoever knows how to perform it. */
@Component
final class FrontDesk implements Desk {
    private final Speech speech;
    private final Overview overview;
    private final CaseDesk cases;
    private final ReplyDesk replies;
    private final RuleDesk rules;
    private final SourceDesk sources;
    private final ModelDesk models;
    private final EscalationDesk escalations;
    private final OnCallDesk onCall;
    private final CrisisDesk crises;
    private final SilenceDesk silences;
    private final PersonalDesk personal;

    FrontDesk(
            Speech speech,
            Overview overview,
            CaseDesk cases,
            ReplyDesk replies,
            RuleDesk rules,
            SourceDesk sources,
            ModelDesk models,
            EscalationDesk escalations,
            OnCallDesk onCall,
            CrisisDesk crises,
            SilenceDesk silences,
            PersonalDesk personal) {
        this.personal = personal;
        this.silences = silences;
        this.crises = crises;
        this.onCall = onCall;
        this.escalations = escalations;
        this.speech = speech;
        this.overview = overview;
        this.cases = cases;
        this.replies = replies;
        this.rules = rules;
        this.sources = sources;
        this.models = models;
    }

    @Override
    public Answer perform(Command command, Actor actor) {
        var voice = speech.to(actor.member());
        return switch (command) {
            case OverviewCommand seen -> overview.perform(seen, actor, voice);
            case CaseCommand.Claim claim -> claim(claim, actor, voice);
            case CaseCommand work -> cases.perform(work, actor, voice);
            case ReplyCommand reply -> replies.perform(reply, actor, voice);
            case EscalationCommand calling -> escalations.perform(calling, actor, voice);
            case OnCallCommand duty -> onCall.perform(duty, actor, voice);
            case CrisisCommand crisis -> crises.perform(crisis, actor, voice);
            case SilenceCommand silence -> silences.perform(silence, actor, voice);
            case RuleCommand rule -> rules.perform(rule, actor, voice);
            case SourceCommand source -> sources.perform(source, actor, voice);
            case ModelCommand model -> models.perform(model, actor, voice);
            case PersonalCommand own -> personal.perform(own, actor, voice);
            case Command.Erase(var author) -> cases.erase(author, actor, voice);
            case Command.Help(var verb) -> Help.about(verb, voice);
            case Command.Misunderstood misunderstood -> Help.instead(misunderstood, voice);
        };
    }

    /** Whoever takes a case that calls for somebody answers the call by that. */
    private Answer claim(CaseCommand.Claim claim, Actor actor, Voice voice) {
        var answer = cases.perform(claim, actor, voice);
        if (answer.isDone()) {
            escalations.claimed(claim.number(), actor);
        }
        return answer;
    }
}
