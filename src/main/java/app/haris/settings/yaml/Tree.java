package app.haris.settings.yaml;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A YAML document as it was written, each part with its line, counted from 1. */
public sealed interface Tree {
    int line();

    /**
     * @param isPlain written without quotes, so that {@code true} and {@code 12} are no texts
     */
    record Scalar(String text, boolean isPlain, int line) implements Tree {
        // The core schema of YAML 1.2 (yaml.org/spec/1.2.2/#103-core-schema), which is what editors
        // go by: "no" and "18:00" are texts, unlike in YAML 1.1.
        private static final Pattern NUMBER =
                Pattern.compile(
                        "[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?"
                                + "|0o[0-7]+|0x[0-9a-fA-F]+|[-+]?\\.(inf|Inf|INF)|\\.(nan|NaN|NAN)");
        private static final Pattern FLAG = Pattern.compile("true|True|TRUE|false|False|FALSE");
        private static final Pattern NOTHING = Pattern.compile("|~|null|Null|NULL");

        /** Nothing was written, or an empty text. */
        public boolean isEmpty() {
            return text.isEmpty() || (isPlain && NOTHING.matcher(text).matches());
        }

        public boolean isNumber() {
            return isPlain && NUMBER.matcher(text).matches();
        }

        public boolean isFlag() {
            return isPlain && FLAG.matcher(text).matches();
        }
    }

    /** A list. */
    record Items(List<Tree> items, int line) implements Tree {
        public Items {
            items = List.copyOf(items);
        }
    }

    /** A mapping, in the order in which it was written. */
    record Entries(SequencedMap<String, Entry> entries, int line) implements Tree {
        public static Entries none(int line) {
            return new Entries(new LinkedHashMap<>(), line);
        }
    }

    /**
     * @param line of the key
     */
    record Entry(int line, Tree value) {}

    /** The line of what a path of keys and indexes leads to, or of the last part that exists. */
    default int line(Object... path) {
        Tree tree = this;
        var line = line();
        for (var step : path) {
            var entry = tree.step(step);
            if (entry == null) {
                return line;
            }
            line = entry.line();
            tree = entry.value();
        }
        return line;
    }

    private @Nullable Entry step(Object step) {
        return switch (this) {
            case Entries(var entries, var _) -> entries.get(step.toString());
            case Items(var items, var _) ->
                    step instanceof Integer index && index >= 0 && index < items.size()
                            ? new Entry(items.get(index).line(), items.get(index))
                            : null;
            case Scalar _ -> null;
        };
    }
}
