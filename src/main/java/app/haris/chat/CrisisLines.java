package app.haris.chat;

import app.haris.crisis.Proposal;
import app.haris.crisis.Proposal.State.Dismissed;
import app.haris.crisis.Proposal.State.Open;
import app.haris.crisis.Proposal.State.Raised;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What is said about crises, the same on every surface. */
public final class CrisisLines {
    private CrisisLines() {}

    /** A proposal with its evidence, and what became of it. */
    public static String of(Proposal proposal, Wording words) {
        return String.join(" · ", lines(proposal, words));
    }

    /** The same where there is room for lines. */
    public static List<String> lines(Proposal proposal, Wording words) {
        var said = Stream.of(what(proposal, words), evidence(proposal, words));
        return Stream.concat(said, outcome(proposal, words).stream()).toList();
    }

    private static Optional<String> outcome(Proposal proposal, Wording words) {
        return switch (proposal.state()) {
            case Open() -> Optional.empty();
            case Raised(var by, var _) -> Optional.of(words.say("crisis.raised", Map.of("by", by)));
            case Dismissed(var by, var _, var why, var until) ->
                    Optional.of(
                            words.say("crisis.dismissed", Map.of("by", by, "until", until))
                                    + (why.isBlank() ? "" : " · " + words.quoted(why)));
        };
    }

    private static String what(Proposal proposal, Wording words) {
        return words.say(
                "crisis.proposed",
                Map.of(
                        "number", proposal.number(),
                        "level", words.level(proposal.level()),
                        "about", words.scope(proposal.scope())));
    }

    private static String evidence(Proposal proposal, Wording words) {
        var evidence = proposal.evidence();
        var colon = proposal.name().indexOf(':');
        var kind = colon < 0 ? proposal.name() : proposal.name().substring(0, colon);
        var arguments = new HashMap<String, Object>();
        arguments.put("name", proposal.name().substring(colon + 1));
        arguments.put("count", evidence.count());
        arguments.put("usual", Math.round(evidence.usual()));
        arguments.put("window", evidence.window());
        arguments.put("cases", evidence.examples());
        var line = words.say("crisis.sign." + kind, arguments);
        return evidence.examples().isEmpty()
                ? line
                : line + " · " + words.say("crisis.examples", arguments);
    }
}
