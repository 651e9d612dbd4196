package app.haris.triage;

import app.haris.social.Language;
import app.haris.team.MemberId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What an interaction means to us.
 *
 * @param sentiment negative, neutral or positive; absent until something understands it, as are
 *     intent, topic and abuse
 * @param certainty of the sentiment, 0 to 1
 * @param tags in the order in which rules gave them, each once
 * @param suggestedTemplate key of a template in replies/
 * @param sla time to the first answer, where a rule set one
 * @param resolve time until the case is done with, where a rule set one
 * @param close a reason to close the case at once, where a rule gave one
 * @param escalate the chain that a rule named
 * @param rules names of the rules that matched, in order
 * @param troubled whether a rule failed or took too long, so that a person should look
 * @param trace what became of every rule, in the order of rules.yml
 */
public record Assessment(
        Language language,
        Optional<String> sentiment,
        Optional<Double> certainty,
        Optional<String> intent,
        Optional<String> topic,
        Optional<String> abuse,
        Priority priority,
        List<String> tags,
        EyesNeeded eyes,
        Optional<MemberId> assignTo,
        Optional<String> suggestedTemplate,
        Optional<Duration> sla,
        Optional<Duration> resolve,
        Optional<Duration> snooze,
        Optional<String> close,
        Optional<String> escalate,
        List<String> rules,
        boolean troubled,
        List<RuleTrace> trace) {
    public Assessment {
        tags = List.copyOf(tags);
        rules = List.copyOf(rules);
        trace = List.copyOf(trace);
    }

    /** The same of a text that somebody else has read, of whom nobody knows how sure they are. */
    public Assessment reread(
            Optional<String> mood, Optional<String> wanted, Optional<String> offense) {
        return new Assessment(
                language,
                mood,
                mood.equals(sentiment) ? certainty : Optional.empty(),
                wanted,
                wanted.filter("complaint"::equals).flatMap(_ -> topic),
                offense,
                priority,
                tags,
                eyes,
                assignTo,
                suggestedTemplate,
                sla,
                resolve,
                snooze,
                close,
                escalate,
                rules,
                troubled,
                trace);
    }

    /** The same of a text in this language. */
    public Assessment in(Language spoken) {
        return new Assessment(
                spoken,
                sentiment,
                certainty,
                intent,
                topic,
                abuse,
                priority,
                tags,
                eyes,
                assignTo,
                suggestedTemplate,
                sla,
                resolve,
                snooze,
                close,
                escalate,
                rules,
                troubled,
                trace);
    }
}
