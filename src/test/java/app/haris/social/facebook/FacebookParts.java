package app.haris.social.facebook;

import app.haris.social.Account;
import app.haris.social.FakePictures;
import app.haris.social.OwnPosts;
import app.haris.social.graph.GraphParts;
import app.haris.social.graph.Windows;
import java.time.Clock;
import java.time.Duration;

/** The adapter, put together as a whole Haris has it. */
record FacebookParts(
        Facebook platform, FacebookSource source, FacebookWebhook webhook, FakePictures pictures) {
    /**
     * @param patience the longest wait for an answer
     */
    static FacebookParts with(OwnPosts own, Duration patience, Clock clock, Account... accounts) {
        var shared = GraphParts.with(own, patience, clock);
        var pictures = new FakePictures(clock);
        var comments =
                new Comments(shared.graph(), shared.outcomes(), shared.recovery(), own, pictures);
        return new FacebookParts(
                new Facebook(
                        shared.graph(),
                        shared.outcomes(),
                        comments,
                        shared.letters(),
                        new Windows(clock),
                        own),
                new FacebookSource(
                        shared.graph(),
                        new Feed(shared.graph(), shared.pages()),
                        shared.conversations(),
                        shared.comparison(),
                        comments,
                        shared.outlook(),
                        clock),
                new FacebookWebhook(
                        GraphParts.calls(clock, accounts),
                        shared.echoes(),
                        new Mentions(shared.graph())),
                pictures);
    }
}
