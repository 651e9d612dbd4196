package app.haris.settings;

import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value derived from a file's content, computed anew only after the content changed. */
final class Following<T, V> implements Supplier<V> {
    private final Supplier<T> source;
    private final Function<T, V> derivation;
    private volatile @Nullable Derived<T, V> last;

    Following(Supplier<T> source, Function<T, V> derivation) {
        this.source = source;
        this.derivation = derivation;
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // the same object until the file changes
    public V get() {
        var content = source.get();
        var known = last;
        // Two threads may both compute after a change: the same value, so neither needs to wait.
        if (known == null || known.from != content) {
            known = new Derived<>(content, derivation.apply(content));
            last = known;
        }
        return known.value;
    }

    private record Derived<T, V>(T from, V value) {}
}
