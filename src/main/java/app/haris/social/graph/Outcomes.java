package app.haris.social.graph;

import app.haris.social.Delivery;
import app.haris.social.Receipt;
import app.haris.social.RemoteId;
import app.haris.social.Trouble;
import app.haris.social.wire.Exchange;
import app.haris.social.wire.Told;
import app.haris.social.wire.Tolerant;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Judges what the answer to a change proves. Meta has answered 500 after posting. */
@Component("graphOutcomes")
public final class Outcomes {
    private final Graph graph;

    public Outcomes(Graph graph) {
        this.graph = graph;
    }

    /**
     * @param receipt what a success says; empty where that is unclear
     */
    public Delivery of(Exchange exchange, Function<JsonNode, Optional<Receipt>> receipt) {
        return switch (exchange) {
            case Exchange.Unsent unsent -> notSent("unreachable");
            case Exchange.Lost(var reason) ->
                    new Delivery.Unknown(reason.equals("timeout") ? "no-answer-in-time" : "reset");
            case Exchange.Answered answer when answer.isSuccess() ->
                    Nodes.read(answer)
                            .flatMap(receipt)
                            .<Delivery>map(Delivery.Published::new)
                            .orElseGet(() -> new Delivery.Unknown("unclear-answer"));
            case Exchange.Answered answer -> of(answer);
        };
    }

    private Delivery of(Exchange.Answered answer) {
        var error = GraphError.of(answer);
        return switch (error.meaning()) {
            case TOKEN, CHECKPOINT -> notSent("token-refused");
            case RATE ->
                    new Delivery.NotSent("too-many-requests", graph.trouble(answer).retryAfter());
            case HELD_BACK -> new Delivery.NotSent("held-back", graph.trouble(answer).retryAfter());
            case PERMISSION, REFUSED ->
                    new Delivery.Refused(error.words().isBlank() ? "forbidden" : error.words());
            case GONE -> new Delivery.Refused("gone");
            case WINDOW_CLOSED -> new Delivery.Refused("window-closed");
            case DUPLICATE -> new Delivery.Refused("duplicate");
            case UNAVAILABLE -> new Delivery.Refused("author-unavailable");
            case ANSWERED -> new Delivery.Refused("answered-privately");
            case FAILING -> new Delivery.Unknown("status-" + answer.status());
        };
    }

    private static Delivery notSent(String reason) {
        return new Delivery.NotSent(reason, Optional.empty());
    }

    /** What an answer that bears an id proves. */
    public static Optional<Receipt> created(JsonNode answer, String field) {
        return Nodes.text(answer, field)
                .map(
                        id ->
                                new Receipt(
                                        new RemoteId(id),
                                        Tolerant.address(Nodes.textOrEmpty(answer, "permalink_url"))
                                                .orElse(null)));
    }

    /** What an answer proves that says no more than that it succeeded; it may be asked again. */
    public Delivery done(Exchange exchange, RemoteId interaction) {
        return of(
                exchange,
                answer ->
                        answer.path("success").asBoolean(false)
                                ? Optional.of(new Receipt(interaction, null))
                                : Optional.empty());
    }

    /** As {@link #done}; what is gone is deleted. */
    public Delivery deleted(Exchange exchange, RemoteId interaction) {
        var done = done(exchange, interaction);
        return done instanceof Delivery.Refused(var why) && why.equals("gone")
                ? new Delivery.Published(new Receipt(interaction, null))
                : done;
    }

    /** Whether the API said that the author wrote too long ago. */
    static boolean isWindowClosed(Exchange exchange) {
        return exchange instanceof Exchange.Answered answer
                && !answer.isSuccess()
                && GraphError.of(answer).meaning() == GraphError.Meaning.WINDOW_CLOSED;
    }

    /** Whether the API itself said that it is gone, and not some server in between. */
    public static <T> boolean isGone(Told<T> told) {
        return told instanceof Told.Amiss<T>(var status, var trouble)
                && trouble.kind() == Trouble.Kind.GONE
                && GraphError.isOfApi(trouble.detail());
    }
}
