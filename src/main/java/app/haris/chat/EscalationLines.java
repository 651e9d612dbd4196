package app.haris.chat;

import app.haris.escalation.Escalations.Planned;
import app.haris.escalation.Escalations.Progress;
import app.haris.escalation.Page;
import app.haris.escalation.Recipient;
import app.haris.escalation.RunState;
import app.haris.escalation.Target;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The lines of an escalation, in one reader's words. */
final class EscalationLines {
    private final Progress escalation;
    private final People people;
    private final Wording words;
    private final Instant now;

    EscalationLines(Progress escalation, People people, Wording words, Instant now) {
        this.escalation = escalation;
        this.people = people;
        this.words = words;
        this.now = now;
    }

    /** Where it stands, in one short part. */
    String status() {
        var chain = escalation.run().chain().name();
        return switch (escalation.run().state()) {
            case RunState.Climbing climbing ->
                    escalation.coming().isEmpty()
                            ? words.say("escalation.last", Map.of("chain", chain))
                            : words.say(
                                    "escalation.next",
                                    Map.of(
                                            "chain",
                                            chain,
                                            "whom",
                                            whom(escalation.coming().getFirst()),
                                            "at",
                                            escalation.coming().getFirst().at()));
            case RunState.Acknowledged acknowledged ->
                    words.say("escalation.on-it", Map.of("member", people.name(acknowledged.by())));
            case RunState.Asked asked ->
                    words.say("escalation.asked", Map.of("member", people.name(asked.by())));
            case RunState.Ended ended -> ended(ended);
        };
    }

    private String ended(RunState.Ended ended) {
        var said = words.say("escalation." + ended.outcome());
        return ended.why().isEmpty() ? said : said + ": “" + words.quoted(ended.why()) + "”";
    }

    /** What was done and what comes, a line each. */
    List<String> all() {
        var lines = new ArrayList<String>();
        var run = escalation.run();
        lines.add(
                words.say(
                        "escalation.head",
                        Map.of(
                                "chain", run.chain().name(),
                                "reason", words.word("escalation.reason", run.reason()),
                                "count", run.count())));
        if (!run.why().isEmpty()) {
            lines.add("“" + words.quoted(run.why()) + "”");
        }
        escalation.calls().forEach(call -> lines.add(done(call)));
        if (!(run.state() instanceof RunState.Climbing)) {
            lines.add(status());
        }
        escalation.coming().forEach(plan -> lines.add(coming(plan)));
        return lines;
    }

    private String done(Page call) {
        return words.say(
                "escalation.call." + call.outcome().name().toLowerCase(Locale.ROOT),
                Map.of("at", call.at(), "whom", whom(call.recipient()), "how", call.detail()));
    }

    private String coming(Planned plan) {
        return words.say(
                plan.at().isAfter(now) ? "escalation.coming" : "escalation.now",
                Map.of("at", plan.at(), "whom", whom(plan)));
    }

    private String whom(Recipient recipient) {
        return switch (recipient) {
            case Recipient.ToMember(var member) -> people.name(member);
            case Recipient.ToChannel(var channel) -> "#" + channel;
            case Recipient.ToWebhook(var webhook) -> webhook;
            case Recipient.ToEmail(var address) -> address;
        };
    }

    private String whom(Planned plan) {
        return switch (plan.step().target()) {
            case Target.OnMember(var member) -> people.name(member);
            case Target.OnSchedule(var schedule) ->
                    words.say("escalation.on-call", Map.of("schedule", schedule));
            case Target.OnRole(var role) -> words.say("escalation.role", Map.of("role", role));
            case Target.OnTurn(var members) ->
                    words.say(
                            "escalation.one-of",
                            Map.of("members", members.stream().map(people::name).toList()));
            case Target.OnChannel(var channel) -> "#" + channel;
            case Target.OnWebhook(var webhook) -> webhook;
            case Target.OnEmail(var address) -> address;
        };
    }
}
