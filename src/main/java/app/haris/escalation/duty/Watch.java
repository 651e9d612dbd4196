package app.haris.escalation.duty;

import app.haris.escalation.Absences;
import app.haris.escalation.Cause;
import app.haris.escalation.OnCall;
import app.haris.escalation.OnCall.Turn;
import app.haris.escalation.Recipient;
import app.haris.escalation.Run;
import app.haris.escalation.Step;
import app.haris.escalation.StepCondition;
import app.haris.escalation.Target;
import app.haris.escalation.run.Duty;
import app.haris.inbox.Cases;
import app.haris.team.Member;
import app.haris.team.MemberId;
import app.haris.team.Team;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who can be called now, by team.yml, the rosters and members' quiet hours. */
@Component
final class Watch implements Duty {
    private final Team team;
    private final OnCall onCall;
    private final Absences absences;
    private final Cases cases;

    Watch(Team team, OnCall onCall, Absences absences, Cases cases) {
        this.team = team;
        this.onCall = onCall;
        this.absences = absences;
        this.cases = cases;
    }

    @Override
    public boolean takes(Step.Notify step, Run run, Instant now) {
        return step.when().map(condition -> holds(condition, run, now)).orElse(true);
    }

    /** Without a case there is no priority, so nothing that asks for one is passed over. */
    private boolean holds(StepCondition condition, Run run, Instant now) {
        return switch (condition.subject()) {
            case HOURS -> condition.holds(team.isOpen(Team.OFFICE, now) ? "in" : "out");
            case PRIORITY ->
                    !(run.cause() instanceof Cause.OfCase(var number))
                            || cases.find(number)
                                    .filter(found -> condition.holds(found.priority().word()))
                                    .isPresent();
        };
    }

    @Override
    public List<Recipient> recipients(Step.Notify step, Run run, Instant now) {
        return switch (step.target()) {
            case Target.OnMember(var member) -> calls(Stream.of(member), step, now);
            case Target.OnSchedule(var schedule) ->
                    calls(onCall.at(schedule, now).map(Turn::member).stream(), step, now);
            case Target.OnRole(var role) ->
                    calls(team.holders(role).stream().map(Member::id), step, now);
            case Target.OnTurn(var members) ->
                    calls(inTurn(members, run.turn()), step, now).stream().limit(1).toList();
            case Target.OnChannel(var channel) -> List.of(new Recipient.ToChannel(channel));
            case Target.OnWebhook(var webhook) -> List.of(new Recipient.ToWebhook(webhook));
            case Target.OnEmail(var address) -> List.of(new Recipient.ToEmail(address));
        };
    }

    private static Stream<MemberId> inTurn(List<MemberId> members, int turn) {
        return IntStream.range(0, members.size())
                .mapToObj(i -> members.get((turn + i) % members.size()));
    }

    /** Whoever is away is stood in for; a deputy who would be called anyway is called once. */
    private List<Recipient> calls(Stream<MemberId> members, Step.Notify step, Instant now) {
        var deputies = absences.since(now);
        return members.flatMap(id -> deputies.present(id, now).stream())
                .distinct()
                .flatMap(id -> team.find(id).stream())
                .filter(member -> step.important() || !team.isQuiet(member, now))
                .<Recipient>map(member -> new Recipient.ToMember(member.id()))
                .toList();
    }
}
