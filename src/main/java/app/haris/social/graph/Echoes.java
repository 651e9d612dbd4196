package app.haris.social.graph;

import app.haris.social.Account;
import app.haris.social.Arrival;
import app.haris.social.Fetched;
import app.haris.social.OwnPosts;
import app.haris.social.Receipt;
import app.haris.social.RemoteId;
import app.haris.social.Trouble;
import app.haris.social.wire.Told;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Tells what colleagues answered in Meta's own apps from what Haris posted, both of which calls
 * echo. The echo may come before the receipt is kept, so that it is judged a while later.
 */
@Component("graphEchoes")
public final class Echoes {
    private static final Duration A_WHILE = Duration.ofMinutes(2);

    private final Conversations conversations;
    private final OwnPosts own;
    private final Clock clock;

    public Echoes(Conversations conversations, OwnPosts own, Clock clock) {
        this.conversations = conversations;
        this.own = own;
        this.clock = clock;
    }

    /** A message in our name. */
    static String errand(Occasion occasion, String mid, String recipient) {
        return "echo " + occasion.at().getEpochSecond() + " " + recipient + " " + mid;
    }

    /** A comment in our name below somebody's. */
    public static String errand(Occasion occasion, RemoteId comment, RemoteId parent) {
        return "answer " + occasion.at().getEpochSecond() + " " + parent + " " + comment;
    }

    /** Does such an errand; empty if it is another. */
    public Optional<Fetched> run(Account account, Channel channel, String errand) {
        var parts = errand.split(" ", 4);
        if (parts.length < 4 || !parts[0].matches("echo|answer")) {
            return Optional.empty();
        }
        var at = Instant.ofEpochSecond(Long.parseLong(parts[1]));
        var id = new RemoteId(parts[3]);
        if (own.among(account.id(), List.of(id)).contains(id)) {
            return Optional.of(news(List.of()));
        }
        var age = Duration.between(at, clock.instant());
        if (age.compareTo(A_WHILE) < 0) {
            return Optional.of(
                    new Fetched.Failed(
                            new Trouble(
                                    Trouble.Kind.RATE,
                                    "too early to tell",
                                    Optional.of(A_WHILE.minus(age)))));
        }
        var receipt = new Receipt(id, null);
        return Optional.of(
                parts[0].equals("answer")
                        ? news(List.of(answered(account, new RemoteId(parts[2]), receipt, "", at)))
                        : lookUp(account, channel, parts[2], receipt));
    }

    /** What the message answers stands in the conversation before it. */
    private Fetched lookUp(Account account, Channel channel, String person, Receipt receipt) {
        return switch (conversations.with(account, channel, person)) {
            case Told.Amiss<List<Seen>>(var status, var trouble) ->
                    Errands.isHidden(trouble) ? news(List.of()) : Errands.failed(trouble);
            case Told.Fine<List<Seen>>(var seen) ->
                    news(
                            seen.stream()
                                    .filter(Seen.Ours.class::isInstance)
                                    .map(Seen.Ours.class::cast)
                                    .filter(one -> one.receipt().id().equals(receipt.id()))
                                    .flatMap(one -> answered(account, one).stream())
                                    .toList());
        };
    }

    private static Optional<Arrival> answered(Account account, Seen.Ours one) {
        return one.answers()
                .map(asked -> answered(account, asked, one.receipt(), one.text(), one.at()));
    }

    private static Arrival answered(
            Account account, RemoteId asked, Receipt receipt, String text, Instant at) {
        return new Arrival.AnsweredNatively(account.id(), asked, receipt, text, at);
    }

    private static Fetched news(List<Arrival> arrivals) {
        return Errands.brought(arrivals);
    }
}
