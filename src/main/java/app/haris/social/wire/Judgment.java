package app.haris.social.wire;

import app.haris.social.Delivery;
import app.haris.social.Receipt;
import app.haris.social.Trouble;
import java.util.Optional;
import java.util.function.Function;

/**
 * Judges what the answer to a publication proves: networks have answered 5xx after posting.
 *
 * @param receipt reads the word of the network that it published; empty where it is unclear
 * @param trouble what an answer means that is no success
 * @param words the network's own words for a refusal, which are the best reason that there is;
 *     empty where it has none
 */
public record Judgment(
        Function<Exchange.Answered, Optional<Receipt>> receipt,
        Function<Exchange.Answered, Trouble> trouble,
        Function<Exchange.Answered, String> words) {

    /** When what must be known before a publication could not be learned: nothing was posted. */
    public static Delivery unasked(Trouble trouble) {
        return switch (trouble.kind()) {
            case GONE -> new Delivery.Refused("gone");
            case BLOCKED, PERMISSION -> new Delivery.Refused("forbidden");
            case TOKEN -> notSent("token-refused");
            case RATE -> new Delivery.NotSent("too-many-requests", trouble.retryAfter());
            case UNPAID -> notSent("unpaid");
            case CAPPED -> new Delivery.NotSent("cost-cap", trouble.retryAfter());
            case FAILING, UNREACHABLE, MALFORMED, SILENT, UNCALLED, UNHEARD, ENDING ->
                    notSent("unreachable");
        };
    }

    public Delivery of(Exchange exchange) {
        return switch (exchange) {
            case Exchange.Unsent unsent -> notSent("unreachable");
            case Exchange.Lost(var reason) ->
                    new Delivery.Unknown(reason.equals("timeout") ? "no-answer-in-time" : "reset");
            case Exchange.Answered answer -> of(answer);
        };
    }

    private Delivery of(Exchange.Answered answer) {
        if (answer.isSuccess()) {
            return receipt.apply(answer)
                    .<Delivery>map(Delivery.Published::new)
                    .orElseGet(() -> new Delivery.Unknown("unclear-answer"));
        }
        return switch (answer.status()) {
            case 401 -> notSent("token-refused");
            case 402 -> notSent("unpaid");
            case 404, 410 -> new Delivery.Refused("gone");
            case 408 -> new Delivery.Unknown("no-answer-in-time");
            case 429 ->
                    new Delivery.NotSent("too-many-requests", trouble.apply(answer).retryAfter());
            default ->
                    answer.status() >= 500
                            ? new Delivery.Unknown("status-" + answer.status())
                            : new Delivery.Refused(refusal(answer));
        };
    }

    private String refusal(Exchange.Answered answer) {
        var said = words.apply(answer);
        return said.isBlank() ? "forbidden" : said;
    }

    private static Delivery notSent(String reason) {
        return new Delivery.NotSent(reason, Optional.empty());
    }
}
