package app.haris.chat.desk;

import app.haris.chat.Answer;
import app.haris.chat.CaseCommand;
import app.haris.chat.CaseCommand.Pause;
import app.haris.inbox.Actor;
import app.haris.inbox.Case;
import app.haris.inbox.CaseNumber;
import app.haris.inbox.Cases;
import app.haris.inbox.Erasure;
import app.haris.inbox.Outcome;
import app.haris.team.Member;
import app.haris.team.MemberId;
import app.haris.team.Team;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The work of members on a case. */
@Component
final class CaseDesk {
    /** When a case that was put off until tomorrow comes back, in the team's zone. */
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final Cases cases;
    private final Classroom classroom;
    private final Erasure erasure;
    private final Team team;
    private final Clock clock;

    CaseDesk(Cases cases, Classroom classroom, Erasure erasure, Team team, Clock clock) {
        this.cases = cases;
        this.classroom = classroom;
        this.erasure = erasure;
        this.team = team;
        this.clock = clock;
    }

    Answer perform(CaseCommand command, Actor actor, Voice voice) {
        var number = command.number();
        return switch (command) {
            case CaseCommand.Claim _ -> said("claimed", cases.claim(number, actor), number, voice);
            case CaseCommand.Release _ ->
                    said("released", cases.release(number, actor), number, voice);
            case CaseCommand.Assign assign -> assign(assign, actor, voice);
            case CaseCommand.Note note ->
                    said("noted", cases.note(number, note.text(), actor), number, voice);
            case CaseCommand.Snooze snooze -> snooze(snooze, actor, voice);
            case CaseCommand.Close close -> close(close, actor, voice);
            case CaseCommand.Reopen _ ->
                    said("reopened", cases.reopen(number, actor), number, voice);
            case CaseCommand.Tag tag -> tag(tag, actor, voice);
            case CaseCommand.Merge merge -> merge(merge, actor, voice);
        };
    }

    Answer erase(String author, Actor actor, Voice voice) {
        return switch (erasure.erase(author, actor)) {
            case Outcome.Done<Erasure.Erased>(var erased) ->
                    Voice.done(
                            voice.say(
                                    "said.erased",
                                    Map.of(
                                            "messages",
                                            erased.interactions(),
                                            "cases",
                                            erased.cases().size())));
            case Outcome.Denied<Erasure.Erased>(var denial) -> voice.denied(denial);
        };
    }

    private Answer assign(CaseCommand.Assign assign, Actor actor, Voice voice) {
        var member = resolve(assign.member());
        return voice.answer(
                assign.number(),
                cases.assign(assign.number(), member, actor),
                done ->
                        voice.say(
                                "said.assigned", Map.of("case", done.number(), "member", member)));
    }

    /** People also write a colleague's name. */
    private MemberId resolve(MemberId written) {
        return team.find(written)
                .or(() -> uniquely(written.value()))
                .map(Member::id)
                .orElse(written);
    }

    private Optional<Member> uniquely(String name) {
        var called =
                team.members().stream()
                        .filter(
                                member ->
                                        member.name().equalsIgnoreCase(name)
                                                || member.id().value().equalsIgnoreCase(name))
                        .toList();
        return called.size() == 1 ? Optional.of(called.getFirst()) : Optional.empty();
    }

    private Answer snooze(CaseCommand.Snooze snooze, Actor actor, Voice voice) {
        var until = end(snooze.pause());
        return voice.answer(
                snooze.number(),
                cases.snooze(snooze.number(), until, actor),
                done -> voice.say("said.snoozed", Map.of("case", done.number(), "until", until)));
    }

    private Instant end(Pause pause) {
        var now = clock.instant();
        return switch (pause) {
            case Pause.For(var duration) -> now.plus(duration);
            case Pause.Tomorrow() ->
                    now.atZone(team.zone())
                            .toLocalDate()
                            .plusDays(1)
                            .atTime(MORNING)
                            .atZone(team.zone())
                            .toInstant();
        };
    }

    private Answer tag(CaseCommand.Tag tag, Actor actor, Voice voice) {
        return voice.answer(
                tag.number(),
                classroom.tag(tag, actor),
                done ->
                        voice.say(
                                        done.tags().isEmpty() ? "said.untagged" : "said.tagged",
                                        Map.of("case", done.number(), "tags", done.tags()))
                                + LessonLines.suffix(classroom.lessons(tag), voice));
    }

    private Answer close(CaseCommand.Close close, Actor actor, Voice voice) {
        return voice.answer(
                close.number(),
                classroom.close(close, actor),
                done ->
                        voice.say("said.closed", Map.of("case", close.number()))
                                + LessonLines.suffix(classroom.lessons(close), voice));
    }

    private Answer merge(CaseCommand.Merge merge, Actor actor, Voice voice) {
        return voice.answer(
                merge.number(),
                cases.merge(merge.number(), merge.into(), actor),
                done ->
                        voice.say(
                                "said.merged",
                                Map.of("case", merge.number(), "into", merge.into())));
    }

    private static Answer said(String deed, Outcome<Case> outcome, CaseNumber number, Voice voice) {
        return voice.answer(
                number, outcome, done -> voice.say("said." + deed, Map.of("case", number)));
    }
}
