package app.haris.chat;

import app.haris.inbox.CaseNumber;
import java.util.List;
import java.util.OptionalInt;

/**
 * Something that a reader can do with a click: a line of the grammar, for which a few words may
 * still be wanted.
 *
 * @param verb the grammar's English verb; {@code more} only opens its menu
 * @param argument what follows the case in the line; empty where nothing does or where it is wanted
 * @param wants what to ask for before the line is complete
 * @param menu what to choose from instead; empty for a plain button
 */
public record Control(
        String verb,
        CaseNumber number,
        OptionalInt revision,
        String argument,
        String label,
        Weight weight,
        Wants wants,
        List<Control> menu) {
    public Control {
        menu = List.copyOf(menu);
    }

    /** How much a button stands out. */
    public enum Weight {
        PLAIN,
        PRIMARY,
        DANGER;

        /** Of what a reader should do next, or just may. */
        public static Weight urging(boolean isNext) {
            return isNext ? PRIMARY : PLAIN;
        }
    }

    /** What is still missing from the line. */
    public enum Wants {
        NOTHING,
        TEXT,
        REASON,
        MEMBER,
        TAGS,
        CASE
    }

    /** A plain button of a verb. */
    static Control of(Verb verb, CaseNumber number, Wording words) {
        return button(verb.word(), number, words.say("control." + verb.word()));
    }

    /** A verb with one of its usual words, which is still to be put into its line. */
    static Control choice(Verb verb, String what, CaseNumber number, Wording words) {
        return button(verb.word(), number, words.say("choice." + verb.word() + "." + what));
    }

    /** A plain button that needs nothing more. */
    static Control button(String verb, CaseNumber number, String label) {
        return new Control(
                verb,
                number,
                OptionalInt.empty(),
                "",
                label,
                Weight.PLAIN,
                Wants.NOTHING,
                List.of());
    }

    Control about(int revisionNumber) {
        var about = OptionalInt.of(revisionNumber);
        return new Control(verb, number, about, argument, label, weight, wants, menu);
    }

    Control saying(String words) {
        return new Control(verb, number, revision, words, label, weight, wants, menu);
    }

    Control called(String other) {
        return new Control(verb, number, revision, argument, other, weight, wants, menu);
    }

    /** The same, standing out more or less. */
    public Control as(Weight other) {
        return new Control(verb, number, revision, argument, label, other, wants, menu);
    }

    Control wanting(Wants missing) {
        return new Control(verb, number, revision, argument, label, weight, missing, menu);
    }

    /** The same, with these to choose from. */
    public Control choosing(List<Control> choices) {
        return new Control(verb, number, revision, argument, label, weight, wants, choices);
    }

    /** The name by which a click comes back: {@code haris:<verb>:<case>[:<revision>]}. */
    public String id() {
        return "haris:" + verb + ":" + subject();
    }

    /** The case, and the revision if it is about one: {@code 12} or {@code 12:3}. */
    public String subject() {
        return revision.isPresent() ? number + ":" + revision.getAsInt() : number.toString();
    }

    /** The line of the grammar, to be completed by what is wanted. */
    public String line() {
        return argument.isEmpty()
                ? verb + " " + subject()
                : verb + " " + subject() + " " + argument;
    }
}
