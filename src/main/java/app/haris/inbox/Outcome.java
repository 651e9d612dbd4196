package app.haris.inbox;

import java.util.function.Function;

/** What really happened: it was done, or it was not and why. */
public sealed interface Outcome<T> {
    record Done<T>(T value) implements Outcome<T> {}

    record Denied<T>(Denial denial) implements Outcome<T> {}

    default <R> Outcome<R> map(Function<? super T, ? extends R> change) {
        return switch (this) {
            case Done<T>(var value) -> new Done<>(change.apply(value));
            case Denied<T>(var denial) -> new Denied<>(denial);
        };
    }

    /** Goes on with what was done; a denial ends the way. */
    default <R> Outcome<R> flatMap(Function<? super T, Outcome<R>> next) {
        return switch (this) {
            case Done<T>(var value) -> next.apply(value);
            case Denied<T>(var denial) -> new Denied<>(denial);
        };
    }
}
