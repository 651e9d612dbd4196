package app.haris.triage;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What became of one rule for one interaction.
 *
 * @param read the variables that the condition really read, in the vocabulary's order, with their
 *     values. What belongs to the author (text, name, handle and the like) stands as {@value
 *     #PERSONAL}, so that a trace may be kept when the author is erased
 */
public record RuleTrace(String rule, Outcome outcome, Map<String, String> read) {
    /** Stands for a value that is personal content. */
    public static final String PERSONAL = "…";

    public RuleTrace {
        read = Collections.unmodifiableMap(new LinkedHashMap<>(read));
    }

    /** How a rule ended. */
    public sealed interface Outcome {
        /** A word that does not change, by which an outcome is stored and translated. */
        default String code() {
            return switch (this) {
                case Matched _ -> "matched";
                case NotMatched _ -> "not-matched";
                case Skipped(var reason) -> reason.code();
                case Failed _ -> "failed";
                case TooSlow _ -> "too-slow";
            };
        }

        /** Whether the case is to be marked because a rule is not in order. */
        default boolean isTrouble() {
            return switch (this) {
                case Matched _, NotMatched _ -> false;
                case Skipped(var reason) -> reason == SkipReason.OUT_OF_TIME;
                case Failed _, TooSlow _ -> true;
            };
        }
    }

    /** The condition held and the rule's actions count. */
    public record Matched() implements Outcome {}

    /** The condition did not hold. */
    public record NotMatched() implements Outcome {}

    /** The condition was not looked at. */
    public record Skipped(SkipReason reason) implements Outcome {}

    /**
     * The condition could not be evaluated.
     *
     * @param reason for operators, in English, without any part of the text
     */
    public record Failed(String reason) implements Outcome {}

    /** The condition took longer than a condition may, so its answer does not count. */
    public record TooSlow() implements Outcome {}

    /** Why a rule was passed over. */
    public enum SkipReason {
        /** It fired for this author and account too recently. */
        COOL_DOWN,
        /** It holds only inside, or only outside, office hours. */
        HOURS,
        /** An earlier rule that matched says stop. */
        STOPPED,
        /** The rules before it used up the time for one interaction. */
        OUT_OF_TIME;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
