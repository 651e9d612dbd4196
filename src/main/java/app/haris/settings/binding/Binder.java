package app.haris.settings.binding;

import app.haris.settings.yaml.Problem;
import app.haris.settings.yaml.Tree;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Binds one tree to its shape and collects all that is wrong: a part that does not fit answers
 * null, and its neighbours are read all the same.
 */
public final class Binder {
    private final Complaints complaints;
    private final Scalars scalars;
    private final Structs structs;

    public Binder(Surroundings surroundings, List<Problem> problems) {
        complaints = new Complaints(problems);
        scalars = new Scalars(surroundings, complaints);
        structs = new Structs(this, scalars, complaints);
    }

    /** Answers the value, or null after at least one problem was added. */
    public @Nullable Object bind(Shape shape, Tree tree) {
        return bind(shape, tree, "the file");
    }

    @Nullable Object bind(Shape shape, Tree tree, String name) {
        return switch (shape) {
            case Shape.Struct struct -> structs.bind(struct, tree, name);
            case Shape.Chosen chosen -> structs.bind(chosen, tree, name);
            case Shape.Inlined inlined -> inlined(inlined, tree, name);
            case Shape.Listed list -> list(list, tree, name);
            case Shape.Mapped map -> map(map, tree, name);
            case Shape.Scalar scalar -> scalars.bind(scalar, tree, name);
        };
    }

    private @Nullable Object inlined(Shape.Inlined inlined, Tree tree, String name) {
        var before = complaints.count();
        var value = bind(inlined.shape(), tree, name);
        return complaints.count() == before
                ? structs.make(inlined.constructor(), List.of(value), tree.line(), name)
                : null;
    }

    private @Nullable Object list(Shape.Listed list, Tree tree, String name) {
        if (list.mayBeOne() && tree instanceof Tree.Scalar) {
            return list(list, new Tree.Items(List.of(tree), tree.line()), name);
        }
        if (!(tree instanceof Tree.Items(var items, var line))) {
            return complaints.refuse(list, tree, name);
        }
        if (items.isEmpty() && list.isRequired()) {
            return complaints.say(line, "'%s' must not be empty".formatted(name));
        }
        var before = complaints.count();
        var values = values(list, items, name);
        return complaints.count() == before ? list.collect().apply(values) : null;
    }

    private List<Object> values(Shape.Listed list, List<Tree> items, String name) {
        var values = new ArrayList<Object>();
        var seen = new HashSet<Object>();
        for (var i = 0; i < items.size(); i++) {
            var value = bind(list.item(), items.get(i), "%s[%d]".formatted(name, i));
            if (value != null) {
                values.add(value);
            }
            if (value != null && list.isUnique() && !seen.add(value)) {
                complaints.say(items.get(i).line(), "'%s' names %s twice".formatted(name, value));
            }
        }
        return values;
    }

    private @Nullable Object map(Shape.Mapped map, Tree tree, String name) {
        if (!(tree instanceof Tree.Entries(var entries, var line))) {
            return complaints.refuse(map, tree, name);
        }
        if (entries.isEmpty() && map.isRequired()) {
            return complaints.say(line, "'%s' must not be empty".formatted(name));
        }
        var before = complaints.count();
        var values = new LinkedHashMap<Object, Object>();
        entries.forEach(
                (text, entry) -> {
                    var written = new Tree.Scalar(text, false, entry.line());
                    var key = bind(map.key(), written, "key of " + name);
                    var value = bind(map.value(), entry.value(), text);
                    if (key != null && value != null) {
                        values.put(key, value);
                    }
                });
        return complaints.count() == before ? Collections.unmodifiableMap(values) : null;
    }
}
