package app.haris.social.instagram;

import app.haris.social.Account;
import app.haris.social.OwnPosts;
import app.haris.social.graph.GraphParts;
import app.haris.social.graph.Windows;
import java.time.Clock;
import java.time.Duration;

/** The adapter, put together as a whole Haris has it. */
record InstagramParts(Instagram platform, InstagramSource source, InstagramWebhook webhook) {
    /**
     * @param patience the longest wait for an answer
     */
    static InstagramParts with(OwnPosts own, Duration patience, Clock clock, Account... accounts) {
        var common = GraphParts.with(own, patience, clock);
        var graph = common.graph();
        var comments = new Comments(graph, common.outcomes(), common.recovery(), own);
        var mentions = new Mentions(graph, common.outcomes());
        return new InstagramParts(
                new Instagram(
                        graph,
                        common.outcomes(),
                        comments,
                        mentions,
                        common.letters(),
                        new Windows(clock),
                        own),
                new InstagramSource(
                        graph,
                        new Gallery(graph, common.pages()),
                        common.conversations(),
                        common.comparison(),
                        comments,
                        common.outlook(),
                        clock),
                new InstagramWebhook(
                        GraphParts.calls(clock, accounts),
                        common.echoes(),
                        mentions,
                        new Broadcasts(graph, clock)));
    }
}
