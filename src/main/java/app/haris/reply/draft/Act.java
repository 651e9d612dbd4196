package app.haris.reply.draft;

import app.haris.audit.Deed;
import app.haris.audit.Origin;
import app.haris.inbox.Actor;
import app.haris.inbox.CaseNumber;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Who did what, on its way into the journal.
 *
 * @param what a past-tense verb
 * @param facts that name nobody outside
 * @param words of people or networks, which can be erased
 */
public record Act(
        String who,
        Origin from,
        String what,
        Map<String, String> facts,
        Map<String, String> words) {
    private static final String HARIS = "haris";

    public Act {
        facts = Map.copyOf(facts);
        words = Map.copyOf(words);
    }

    public static Act of(Actor actor, String what) {
        return new Act(actor.member().id().value(), actor.from(), what, Map.of(), Map.of());
    }

    public static Act ofHaris(Origin from, String what) {
        return new Act(HARIS, from, what, Map.of(), Map.of());
    }

    /** The same person or thing does something else. */
    public Act called(String verb) {
        return new Act(who, from, verb, facts, words);
    }

    public Act fact(String name, Object value) {
        return new Act(who, from, what, and(facts, name, value.toString()), words);
    }

    public Act words(String name, String said) {
        return new Act(who, from, what, facts, and(words, name, said));
    }

    Deed on(CaseNumber number) {
        return new Deed(who, from, what, Optional.of(number.value()), facts, words);
    }

    private static Map<String, String> and(Map<String, String> some, String name, String value) {
        var more = new LinkedHashMap<>(some);
        more.put(name, value);
        return more;
    }
}
