package app.haris.triage;

import app.haris.social.Interaction;
import app.haris.social.Language;
import app.haris.triage.Understanding.Understood;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One interaction as conditions see it: each variable is worked out when it is first read, and what
 * a condition reads is remembered for the trace. For one thread, for one assessment.
 */
public final class Reading {
    /** A condition sees no more of a text, so that a long one cannot make every rule slow. */
    static final int LONGEST_TEXT = 10_000;

    private static final int LONGEST_SHOWN = 80;

    private final Interaction interaction;
    private final Facts facts;
    private final ZonedDateTime time;
    private final Language language;
    private final Understood understood;
    private final Set<String> tags;
    private final Map<Variable, Object> values = new EnumMap<>(Variable.class);
    private final Set<Variable> read = EnumSet.noneOf(Variable.class);

    Reading(
            Interaction interaction,
            Facts facts,
            Instant now,
            Language language,
            Understood understood) {
        this.interaction = interaction;
        this.facts = facts;
        this.time = now.atZone(facts.brand().zone());
        this.language = language;
        this.understood = understood;
        this.tags = new LinkedHashSet<>(facts.tags());
    }

    /** The variable's value: a String, Long, Boolean or list of strings, as its type says. */
    public Object value(Variable variable) {
        read.add(variable);
        return values.computeIfAbsent(variable, it -> it.in(this));
    }

    Interaction interaction() {
        return interaction;
    }

    Facts facts() {
        return facts;
    }

    ZonedDateTime time() {
        return time;
    }

    Language language() {
        return language;
    }

    Understood understood() {
        return understood;
    }

    String text() {
        return Texts.head(interaction.text(), LONGEST_TEXT);
    }

    String plain() {
        return Texts.plain(text());
    }

    List<String> tags() {
        return List.copyOf(tags);
    }

    void tag(Set<String> added) {
        if (tags.addAll(added)) {
            values.remove(Variable.TAGS);
        }
    }

    /** What was read since the last call, as a trace shows it. */
    Map<String, String> takeRead() {
        if (read.isEmpty()) {
            return Map.of();
        }
        var shown = new LinkedHashMap<String, String>();
        read.forEach(variable -> shown.put(variable.word(), shown(variable)));
        read.clear();
        return shown;
    }

    private String shown(Variable variable) {
        if (variable.type() == Variable.Type.PERSONAL_STRING) {
            return RuleTrace.PERSONAL;
        }
        var value = String.valueOf(values.get(variable));
        return value.length() <= LONGEST_SHOWN
                ? value
                : Texts.head(value, LONGEST_SHOWN) + RuleTrace.PERSONAL;
    }
}
