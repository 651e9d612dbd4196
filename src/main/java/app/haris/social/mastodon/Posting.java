package app.haris.social.mastodon;

import app.haris.social.Account;
import app.haris.social.Delivery;
import app.haris.social.OutgoingReply;
import app.haris.social.Receipt;
import app.haris.social.RemoteId;
import app.haris.social.Visibility;
import app.haris.social.wire.Exchange;
import app.haris.social.wire.Judgment;
import app.haris.social.wire.Told;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Posts statuses and judges what the answers prove. */
@Component("mastodonPosting")
final class Posting {
    private final Server server;
    private final Judgment judgment;

    Posting(Server server) {
        this.server = server;
        judgment =
                new Judgment(
                        answer -> receipt(server, answer),
                        server::trouble,
                        answer -> refusal(server, answer));
    }

    /**
     * What is posted (https://docs.joinmastodon.org/methods/statuses/#create).
     *
     * @param spoilerText empty where nothing is to be warned of
     */
    record NewStatus(String status, String inReplyToId, String visibility, String spoilerText) {}

    /**
     * Looks at what is answered first, for its author's present handle, for who may see it, and for
     * the warning that its readers wanted before the text, which an answer bears too. The
     * idempotency key is a second line of defence only: not every server heeds it.
     */
    Delivery publish(Account account, OutgoingReply reply) {
        var path = "/api/v1/statuses/" + reply.target();
        return switch (server.ask(account, Question.forAnswer(path), Answers.Status.class)) {
            case Told.Amiss<Answers.Status>(var code, var trouble) -> Judgment.unasked(trouble);
            case Told.Fine<Answers.Status>(var target) ->
                    judgment.of(
                            server.post(
                                    account,
                                    "/api/v1/statuses",
                                    Map.of("Idempotency-Key", reply.key().toString()),
                                    new NewStatus(
                                            Addressing.to(target.account().acct(), reply.text()),
                                            reply.target().value(),
                                            audience(reply.visibility(), target.visibility()),
                                            target.warning().orElse(""))));
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
        return judgment.of(
                server.post(
                        account,
                        "/api/v1/statuses/" + interaction + "/favourite",
                        Map.of(),
                        Map.of()));
    }

    private static Optional<Receipt> receipt(Server server, Exchange.Answered answer) {
        return server.read(answer, Answers.Status.class)
                .filter(Notifications::isWhole)
                .map(Mapping::receipt);
    }

    private static String refusal(Server server, Exchange.Answered answer) {
        return server.read(answer, Answers.Problem.class).map(Answers.Problem::words).orElse("");
    }
}
