package app.haris.chat;

import app.haris.crisis.Silence;
import app.haris.team.MemberId;
import java.util.HashMap;
import java.util.Map;

/** What is said about orders of silence, the same on every surface. */
public final class SilenceLines {
    private SilenceLines() {}

    /** On a card that an order stops: until when, by whom and why. */
    static String standing(Silence order, People people, Wording words) {
        var by = people.name(speaker(order));
        return words.say("silence.card", arguments(order, by, words));
    }

    /** Who approved it, or else asked for it. */
    public static MemberId speaker(Silence order) {
        return new MemberId(order.approved().orElse(order.asked()).by());
    }

    /**
     * In a list of orders.
     *
     * @param by the name of its {@link #speaker}
     */
    public static String of(Silence order, String by, Wording words) {
        return words.say(
                order.approved().isPresent() ? "silence.standing" : "silence.asked",
                arguments(order, by, words));
    }

    private static Map<String, Object> arguments(Silence order, String by, Wording words) {
        var arguments = new HashMap<String, Object>();
        arguments.put("number", order.number());
        arguments.put("about", words.scope(order.scope()));
        arguments.put("until", order.until());
        arguments.put("why", order.reason());
        arguments.put("by", by);
        return arguments;
    }
}
