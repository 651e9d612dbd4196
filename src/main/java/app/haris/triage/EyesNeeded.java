package app.haris.triage;

import java.util.List;
import java.util.stream.Stream;

/**
 * How many approvals a public answer needs, as far as rules ask for any.
 *
 * @param why the names of the rules that asked for that many, in the order of rules.yml
 */
public record EyesNeeded(int needed, List<String> why) {
    /** No rule asked; the team's own policy stands alone. */
    public static final EyesNeeded NONE = new EyesNeeded(0, List.of());

    public EyesNeeded {
        if (needed < 0) {
            throw new IllegalArgumentException("eyes needed must not be negative: " + needed);
        }
        why = List.copyOf(why);
    }

    /** The stricter of both; where they ask for equally many, the reasons of both. */
    public EyesNeeded and(EyesNeeded other) {
        if (needed != other.needed) {
            return needed > other.needed ? this : other;
        }
        return new EyesNeeded(
                needed, Stream.concat(why.stream(), other.why.stream()).distinct().toList());
    }
}
