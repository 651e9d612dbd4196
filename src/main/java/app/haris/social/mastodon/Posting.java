package app.haris.social.mastodon;

import app.haris.social.Account;
import app.haris.social.Delivery;
import app.haris.social.OutgoingReply;
import app.haris.social.RemoteId;
import app.haris.social.Trouble;
import app.haris.social.Visibility;
import app.haris.social.mastodon.Server.Told;
import app.haris.social.wire.Exchange;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Posts statuses and judges what the answers prove. */
@Component("mastodonPosting")
final class Posting {
    private final Server server;

    Posting(Server server) {
        this.server = server;
    }

    /** What is posted (https://docs.joinmastodon.org/methods/statuses/#create). */
    record NewStatus(String status, String inReplyToId, String visibility) {}

    /**
     * Looks at what is answered first, for its author's present handle and for who may see it. The
     * idempotency key is a second line of defence only: not every server heeds it.
     */
    Delivery publish(Account account, OutgoingReply reply) {
        var path = "/api/v1/statuses/" + reply.target();
        return switch (server.ask(account, path, Map.of(), Answers.Status.class)) {
            case Told.Amiss<Answers.Status>(var code, var trouble) -> unasked(trouble);
            case Told.Fine<Answers.Status>(var target) ->
                    judge(
                            server.post(
                                    account,
                                    "/api/v1/statuses",
                                    Map.of("Idempotency-Key", reply.key().toString()),
                                    new NewStatus(
                                            Addressing.to(target.account().acct(), reply.text()),
                                            reply.target().value(),
                                            audience(reply.visibility(), target.visibility()))));
        };
    }

    /** As wide as what is answered, never wider. */
    private static String audience(Visibility wanted, @Nullable String target) {
        if (wanted == Visibility.PRIVATE) {
            return "direct";
        }
        return target == null ? "public" : target;
    }

    Delivery favourite(Account account, RemoteId interaction) {
        return judge(
                server.post(
                        account,
                        "/api/v1/statuses/" + interaction + "/favourite",
                        Map.of(),
                        Map.of()));
    }

    /** Nothing was posted yet. */
    private static Delivery unasked(Trouble trouble) {
        return switch (trouble.kind()) {
            case GONE -> new Delivery.Refused("gone");
            case BLOCKED, PERMISSION -> new Delivery.Refused("forbidden");
            case TOKEN -> notSent("token-refused");
            case RATE -> new Delivery.NotSent("too-many-requests", trouble.retryAfter());
            case FAILING, UNREACHABLE, MALFORMED, SILENT -> notSent("unreachable");
        };
    }

    private Delivery judge(Exchange exchange) {
        return switch (exchange) {
            case Exchange.Unsent unsent -> notSent("unreachable");
            case Exchange.Lost(var reason) ->
                    new Delivery.Unknown(reason.equals("timeout") ? "no-answer-in-time" : "reset");
            case Exchange.Answered answer -> judge(answer);
        };
    }

    private Delivery judge(Exchange.Answered answer) {
        if (answer.isSuccess()) {
            return server.read(answer, Answers.Status.class)
                    .filter(Notifications::isWhole)
                    .map(Mapping::receipt)
                    .<Delivery>map(Delivery.Published::new)
                    .orElseGet(() -> new Delivery.Unknown("unclear-answer"));
        }
        return switch (answer.status()) {
            case 401 -> notSent("token-refused");
            case 404, 410 -> new Delivery.Refused("gone");
            case 408 -> new Delivery.Unknown("no-answer-in-time");
            case 429 ->
                    new Delivery.NotSent("too-many-requests", server.trouble(answer).retryAfter());
            default ->
                    answer.status() >= 500
                            ? new Delivery.Unknown("status-" + answer.status())
                            : new Delivery.Refused(refusal(answer));
        };
    }

    /** The server's own words are the best reason that there is. */
    private String refusal(Exchange.Answered answer) {
        return server.read(answer, Answers.Problem.class)
                .map(Answers.Problem::words)
                .filter(words -> !words.isBlank())
                .orElse("forbidden");
    }

    private static Delivery notSent(String reason) {
        return new Delivery.NotSent(reason, Optional.empty());
    }
}
