package app.haris.social.graph;

import app.haris.social.Account;
import app.haris.social.AccountFixtures;
import app.haris.social.FakeAccounts;
import app.haris.social.OwnPosts;
import app.haris.social.webhook.Siblings;
import app.haris.social.wire.Wire;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** What both networks share, put together as a whole Haris has it. */
public record GraphParts(
        Graph graph,
        Outcomes outcomes,
        Pages pages,
        Conversations conversations,
        Recovery recovery,
        Letters letters,
        Echoes echoes,
        Comparison comparison,
        Outlook outlook,
        Clock clock) {
    /**
     * @param patience the longest wait for an answer
     */
    public static GraphParts with(OwnPosts own, Duration patience, Clock clock) {
        var graph = new Graph(new Wire(Duration.ofSeconds(20), patience), clock);
        var outcomes = new Outcomes(graph);
        var pages = new Pages(graph);
        var conversations = new Conversations(graph, pages);
        var recovery = new Recovery(own);
        return new GraphParts(
                graph,
                outcomes,
                pages,
                conversations,
                recovery,
                new Letters(graph, outcomes, conversations, recovery),
                new Echoes(conversations, own, clock),
                new Comparison(own, clock),
                new Outlook(graph, clock),
                clock);
    }

    /** Hears calls to these accounts. */
    public static Calls calls(Clock clock, Account... accounts) {
        var known = new FakeAccounts(List.of(AccountFixtures.acme()), List.of(accounts));
        return new Calls(new Siblings(known), new Messaging(), clock);
    }
}
