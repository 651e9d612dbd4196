package app.haris.social.wire;

import app.haris.social.Trouble;
import java.util.Optional;
import java.util.function.Function;

/** What a network answered to a question. */
public sealed interface Told<T> {
    record Fine<T>(T value) implements Told<T> {}

    /**
     * @param status of HTTP; 0 where there was no answer
     */
    record Amiss<T>(int status, Trouble trouble) implements Told<T> {}

    /**
     * @param reading what a success says; empty where it is not as documented
     * @param trouble what anything else means
     */
    static <T> Told<T> of(
            Exchange exchange,
            Function<Exchange.Answered, Optional<T>> reading,
            Function<Exchange.Answered, Trouble> trouble) {
        return switch (exchange) {
            case Exchange.Answered answer when answer.isSuccess() ->
                    reading.apply(answer)
                            .<Told<T>>map(Fine::new)
                            .orElseGet(() -> amiss(answer.status(), Trouble.Kind.MALFORMED, ""));
            case Exchange.Answered answer -> new Amiss<>(answer.status(), trouble.apply(answer));
            case Exchange.Unsent(var reason) -> amiss(0, Trouble.Kind.UNREACHABLE, reason);
            case Exchange.Lost(var reason) -> amiss(0, Trouble.Kind.UNREACHABLE, reason);
        };
    }

    private static <T> Told<T> amiss(int status, Trouble.Kind kind, String detail) {
        return new Amiss<>(status, Trouble.of(kind, detail));
    }
}
