package app.haris.escalation.duty;

import app.haris.audit.Deed;
import app.haris.audit.Origin;
import app.haris.escalation.Run;
import app.haris.inbox.Actor;
import app.haris.inbox.CaseNumber;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What happened to a run, as the journal tells it.
 *
 * @param what a past-tense verb
 * @param content words that may be about somebody outside
 */
record Act(
        String who,
        Origin from,
        String what,
        Map<String, String> details,
        Map<String, String> content) {
    private static final String HARIS = "haris";

    static Act ofHaris(String what) {
        return new Act(HARIS, Origin.CLOCK, what, Map.of(), Map.of());
    }

    static Act of(Actor actor, String what) {
        return new Act(actor.member().id().value(), actor.from(), what, Map.of(), Map.of());
    }

    Act with(String name, Object value) {
        return new Act(who, from, what, plus(details, name, value), content);
    }

    Act saying(String name, String words) {
        return words.isEmpty()
                ? this
                : new Act(who, from, what, details, plus(content, name, words));
    }

    private static Map<String, String> plus(Map<String, String> map, String name, Object value) {
        var more = new LinkedHashMap<>(map);
        more.put(name, value.toString());
        return more;
    }

    Deed on(Optional<CaseNumber> number, Run run) {
        return new Deed(
                who,
                from,
                what,
                number.map(CaseNumber::value),
                plus(details, "run", run.id()),
                content);
    }
}
