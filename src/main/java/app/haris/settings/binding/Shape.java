package app.haris.settings.binding;

import java.lang.reflect.Constructor;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What may stand at a place in a file. The binder and the JSON Schema both go by it. */
public sealed interface Shape {
    /** Words for "must be …". */
    String expected();

    /** What is written as one text, number or flag. */
    sealed interface Scalar extends Shape {}

    /**
     * A text with a meaning of its own.
     *
     * @param isOwn whether the type is ours, so that its complaint about a text can be shown
     * @param pattern of all texts that may be right, for editors
     */
    record Text(
            String expected,
            Function<String, Object> parse,
            boolean isOwn,
            Optional<String> pattern)
            implements Scalar {}

    /** A token or password, written down or named by {@code file:}. */
    record Hidden() implements Scalar {
        @Override
        public String expected() {
            return "a text, ${NAME} or file:/path";
        }
    }

    /** One of a few words. */
    record Word(SequencedMap<String, Object> words) implements Scalar {
        @Override
        public String expected() {
            return (words.size() == 1 ? "" : "one of ") + String.join(", ", words.keySet());
        }
    }

    record Flag() implements Scalar {
        @Override
        public String expected() {
            return "true or false";
        }
    }

    /** A number; {@code make} turns it into the component's type. */
    record Numeric(boolean isWhole, long min, long max, Function<BigDecimal, Object> make)
            implements Scalar {
        @Override
        public String expected() {
            return (isWhole ? "a whole number" : "a number") + bounds();
        }

        private String bounds() {
            if (hasMin() && hasMax()) {
                return " from " + min + " to " + max;
            }
            return hasMin() ? " of at least " + min : hasMax() ? " of at most " + max : "";
        }

        public boolean hasMin() {
            return min != Long.MIN_VALUE;
        }

        public boolean hasMax() {
            return max != Long.MAX_VALUE;
        }
    }

    /**
     * A list.
     *
     * @param collect makes the component's collection
     */
    record Listed(
            Shape item,
            boolean isRequired,
            boolean mayBeOne,
            boolean isUnique,
            Function<List<Object>, Collection<?>> collect)
            implements Shape {
        @Override
        public String expected() {
            return "a list";
        }
    }

    /** A mapping whose keys are names that the file gives. */
    record Mapped(Shape key, Shape value, boolean isRequired) implements Shape {
        @Override
        public String expected() {
            return "a mapping of names";
        }
    }

    /** A mapping with known keys. */
    record Struct(Class<?> type, String about, List<Field> fields, Constructor<?> constructor)
            implements Shape {
        @Override
        public String expected() {
            return "a mapping with the keys " + String.join(", ", keys());
        }

        public List<String> keys() {
            return fields.stream().flatMap(Field::keys).toList();
        }
    }

    /** A record of one component that is written as the component alone. */
    record Inlined(Shape shape, Constructor<?> constructor) implements Shape {
        @Override
        public String expected() {
            return shape.expected();
        }
    }

    /**
     * One of several mappings, told apart by the value of a key, or by their only key if {@code
     * key} is empty.
     */
    record Chosen(String key, SequencedMap<String, Shape> choices) implements Shape {
        @Override
        public String expected() {
            var names = String.join(", ", choices.keySet());
            return key.isEmpty()
                    ? "a mapping with one key of " + names
                    : "a mapping with the key " + key;
        }
    }

    /**
     * A key of a mapping.
     *
     * @param isUnfolded its shape is a struct whose keys stand in this mapping
     */
    record Field(String name, Shape shape, Absence absence, String about, boolean isUnfolded) {
        Stream<String> keys() {
            return isUnfolded ? ((Struct) shape).keys().stream() : Stream.of(name);
        }
    }

    /** What an absent key means. */
    sealed interface Absence {
        record Required() implements Absence {}

        /** A value of its own: nothing, an empty list. */
        record Means(@Nullable Object value) implements Absence {}

        /** As if this had been written. */
        record Written(String yaml) implements Absence {}
    }
}
