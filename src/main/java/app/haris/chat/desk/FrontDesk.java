package app.haris.chat.desk;

import app.haris.chat.Answer;
import app.haris.chat.Command;
import app.haris.chat.Desk;
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
            case Command.OnRevision onRevision -> replies.perform(onRevision, actor, voice);
            case Command.OnCase onCase -> perform(onCase, actor, voice);
            case Command.Home() -> overview.home(actor, voice);
            case Command.ListCases(var view) -> overview.list(view, actor, voice);
            case Command.Digest() -> overview.digest(actor, voice);
            case Command.Hours() -> overview.hours(actor, voice);
            case Command.Help(var verb) -> Help.about(verb, voice);
            case Command.Misunderstood misunderstood -> Help.instead(misunderstood, voice);
            case Command.Erase(var author) -> cases.erase(author, actor, voice);
            case Command.ListRules() -> rules.list(voice);
            case Command.ReloadRules() -> rules.reload(actor, voice);
            case Command.ListSources() -> sources.list(voice);
            case Command.PauseSource(var account) -> sources.pause(account, true, actor, voice);
            case Command.ResumeSource(var account) -> sources.pause(account, false, actor, voice);
            case Command.ShowModels() -> models.show(voice);
            case Command.RollBackModel(var brand, var task) ->
                    models.rollBack(brand, task, actor, voice);
            case Command.Link(var code) -> personal.link(code, actor, voice);
            case Command.Unlink(var member) -> personal.unlink(member, actor, voice);
            case Command.Speak(var language) -> personal.speak(language, actor, voice);
            case Command.Acknowledge acknowledge ->
                    escalations.acknowledge(acknowledge, actor, voice);
            case Command.OfCrisis crisis -> crises.perform(crisis, actor, voice);
            case Command.Resolve resolve -> escalations.resolve(resolve, actor, voice);
            case Command.WhoIsOnCall() -> onCall.who(voice);
            case Command.OverrideOnCall override -> onCall.override(override, actor, voice);
            case Command.SwapOnCall swap -> onCall.swap(swap, actor, voice);
            case Command.GoAway away -> onCall.away(away, actor, voice);
            case Command.ComeBack() -> onCall.back(actor, voice);
            case Command.ShowCalendar(var isNew) -> onCall.calendar(isNew, actor, voice);
            case Command.OfSilence silence -> silences.perform(silence, actor, voice);
            case Command.TestRules test -> rules.test(test, actor, voice);
        };
    }

    private Answer perform(Command.OnCase command, Actor actor, Voice voice) {
        return switch (command) {
            case Command.OnRevision onRevision -> replies.perform(onRevision, actor, voice);
            case Command.Reply reply -> replies.draft(reply, actor, voice);
            case Command.ReplyInPrivate reply -> replies.draft(reply, actor, voice);
            case Command.ReplyFromTemplate reply -> replies.draft(reply, actor, voice);
            case Command.Moderate moderate -> replies.moderate(moderate, actor, voice);
            case Command.TakeBack back -> replies.takeBack(back, actor, voice);
            case Command.Show(var number) -> overview.show(number, voice);
            case Command.Why(var number) -> rules.why(number, voice);
            case Command.Escalate escalate -> escalations.escalate(escalate, actor, voice);
            case Command.Claim claim -> claim(claim, actor, voice);
            case Command.OfCase work -> cases.perform(work, actor, voice);
        };
    }

    private Answer claim(Command.Claim claim, Actor actor, Voice voice) {
        var answer = cases.perform(claim, actor, voice);
        if (answer.isDone()) {
            escalations.claimed(claim.number(), actor);
        }
        return answer;
    }
}
