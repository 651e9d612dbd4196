package app.haris.social;

import java.time.Instant;
import java.util.List;

/** Mentions of which nothing matters but which they are, and when. */
public final class Mentions {
    private Mentions() {}

    public static Arrival of(AccountId account, PlatformName platform, String id, Instant at) {
        return new Arrival.Received(
                new Interaction(
                        platform,
                        account,
                        Interaction.Kind.MENTION,
                        new RemoteId(id),
                        at,
                        new Author("42", "giu_r", "Giulia R.", 48_000L, false),
                        "Dov'è il pacco " + id + "?",
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        Reach.NONE,
                        "{}"));
    }
}
