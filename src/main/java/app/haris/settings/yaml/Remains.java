package app.haris.settings.yaml;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.Set;

/**
 * What is left of a document without the parts that have faults: without single items of its lists,
 * names of its mappings, or short keys. What is left can be examined for faults of other kinds, so
 * that whoever mends the file hears of all of them at once.
 *
 * @param dropped the texts of what was left out; a name among them is not unknown for its absence
 */
public record Remains(Tree tree, Set<String> dropped) {
    public Remains {
        dropped = Set.copyOf(dropped);
    }

    /**
     * Empty where nothing can be left out.
     *
     * @param faulty lines on which something is wrong
     */
    public static Optional<Remains> of(Tree document, Set<Integer> faulty) {
        if (!(document instanceof Tree.Entries(var entries, var line))) {
            return Optional.empty();
        }
        var dropped = new HashSet<String>();
        var kept = new LinkedHashMap<String, Tree.Entry>();
        entries.forEach(
                (key, entry) -> {
                    var value = entry.value();
                    if (!has(faulty, value)) {
                        if (!faulty.contains(entry.line())) {
                            kept.put(key, entry);
                        }
                    } else if (!(value instanceof Tree.Scalar)) {
                        kept.put(
                                key, new Tree.Entry(entry.line(), without(faulty, value, dropped)));
                    }
                });
        return Optional.of(new Remains(new Tree.Entries(kept, line), dropped));
    }

    private static Tree without(Set<Integer> faulty, Tree tree, Set<String> dropped) {
        return switch (tree) {
            case Tree.Scalar scalar -> scalar;
            case Tree.Items(var items, var line) -> {
                items.stream().filter(it -> has(faulty, it)).forEach(it -> texts(it, dropped));
                yield new Tree.Items(items.stream().filter(it -> !has(faulty, it)).toList(), line);
            }
            case Tree.Entries(var entries, var line) -> {
                var kept = new LinkedHashMap<String, Tree.Entry>();
                entries.forEach(
                        (key, entry) -> {
                            if (has(faulty, entry)) {
                                dropped.add(key);
                                texts(entry.value(), dropped);
                            } else {
                                kept.put(key, entry);
                            }
                        });
                yield new Tree.Entries(kept, line);
            }
        };
    }

    private static void texts(Tree tree, Set<String> texts) {
        switch (tree) {
            case Tree.Scalar scalar -> texts.add(scalar.text());
            case Tree.Items(var items, var _) -> items.forEach(it -> texts(it, texts));
            case Tree.Entries(var entries, var _) ->
                    entries.values().forEach(entry -> texts(entry.value(), texts));
        }
    }

    private static boolean has(Set<Integer> faulty, Tree.Entry entry) {
        return faulty.contains(entry.line()) || has(faulty, entry.value());
    }

    private static boolean has(Set<Integer> faulty, Tree tree) {
        return faulty.contains(tree.line())
                || switch (tree) {
                    case Tree.Scalar _ -> false;
                    case Tree.Items(var items, var _) ->
                            items.stream().anyMatch(it -> has(faulty, it));
                    case Tree.Entries(var entries, var _) ->
                            entries.values().stream().anyMatch(entry -> has(faulty, entry));
                };
    }
}
