package app.haris.settings.binding;

import app.haris.settings.Names;
import app.haris.settings.yaml.Problem;
import app.haris.settings.yaml.Tree;
import app.haris.settings.yaml.TreeReader;
import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Binds one tree to its shape and collects all that is wrong: a part that does not fit answers
 * null, and its neighbours are read all the same.
 */
public final class Binder {
    private final Scalars scalars;
    private final List<Problem> problems;

    public Binder(Surroundings surroundings, List<Problem> problems) {
        this.problems = problems;
        this.scalars = new Scalars(surroundings, problems);
    }

    /** Answers the value, or null after at least one problem was added. */
    public @Nullable Object bind(Shape shape, Tree tree) {
        return bind(shape, tree, "the file");
    }

    private @Nullable Object bind(Shape shape, Tree tree, String name) {
        return switch (shape) {
            case Shape.Struct struct -> struct(struct, tree, name);
            case Shape.Listed list -> list(list, tree, name);
            case Shape.Mapped map -> map(map, tree, name);
            case Shape.Chosen chosen -> chosen(chosen, tree, name);
            case Shape.Inlined inlined -> inlined(inlined, tree, name);
            case Shape.Text _, Shape.Hidden _, Shape.Word _, Shape.Flag _, Shape.Numeric _ ->
                    scalars.bind(shape, tree, name);
        };
    }

    private @Nullable Object struct(Shape.Struct struct, Tree tree, String name) {
        var entries = entries(struct, tree, name);
        if (entries == null) {
            return null;
        }
        refuseUnknown(struct.keys(), entries);
        return struct(struct, entries, name);
    }

    private @Nullable Object struct(Shape.Struct struct, Tree.Entries entries, String name) {
        var values = new ArrayList<@Nullable Object>();
        var before = problems.size();
        for (var field : struct.fields()) {
            values.add(field(field, entries, name));
        }
        return problems.size() == before
                ? make(struct.constructor(), values.toArray(), entries.line(), "")
                : null;
    }

    private void refuseUnknown(List<String> allowed, Tree.Entries entries) {
        entries.entries()
                .forEach(
                        (key, entry) -> {
                            if (!allowed.contains(key)) {
                                var message =
                                        "unknown key '%s'; allowed: %s%s"
                                                .formatted(
                                                        Found.shown(key),
                                                        String.join(", ", allowed),
                                                        Names.suggestion(key, allowed));
                                problems.add(new Problem(entry.line(), message));
                            }
                        });
    }

    private @Nullable Object field(Shape.Field field, Tree.Entries entries, String owner) {
        if (field.isUnfolded()) {
            return struct((Shape.Struct) field.shape(), entries, owner);
        }
        var entry = entries.entries().get(field.name());
        if (entry != null && !meansNothing(entry.value())) {
            var before = problems.size();
            var value = bind(field.shape(), entry.value(), field.name());
            return isOptional(field) && problems.size() == before
                    ? Optional.ofNullable(value)
                    : value;
        }
        return absent(field, entries, owner);
    }

    private @Nullable Object absent(Shape.Field field, Tree.Entries entries, String owner) {
        return switch (field.absence()) {
            case Shape.Absence.Means means -> means.value();
            case Shape.Absence.Written(var yaml) -> {
                var tree = TreeReader.read(yaml, problems).orElseThrow();
                yield bind(field.shape(), tree, field.name());
            }
            case Shape.Absence.Required _ -> {
                var entry = entries.entries().get(field.name());
                var line = entry == null ? entries.line() : entry.line();
                var message =
                        entry == null
                                ? "%s lacks the key '%s'".formatted(owner, field.name())
                                : "'%s' must be %s, not empty"
                                        .formatted(field.name(), field.shape().expected());
                problems.add(new Problem(line, message));
                yield null;
            }
        };
    }

    private static boolean isOptional(Shape.Field field) {
        return field.absence() instanceof Shape.Absence.Means means
                && means.value() instanceof Optional;
    }

    /** Whether a key was written down with nothing behind it, which is as if it were left out. */
    private boolean meansNothing(Tree value) {
        return value instanceof Tree.Scalar scalar
                && (scalar.isEmpty() || scalars.isBlankAfterExpansion(scalar));
    }

    private @Nullable Object list(Shape.Listed list, Tree tree, String name) {
        if (list.mayBeOne() && tree instanceof Tree.Scalar) {
            return list(list, new Tree.Items(List.of(tree), tree.line()), name);
        }
        if (!(tree instanceof Tree.Items(var items, var line))) {
            return refuse(list, tree, name);
        }
        if (items.isEmpty() && list.isRequired()) {
            problems.add(new Problem(line, "'%s' must not be empty".formatted(name)));
            return null;
        }
        var before = problems.size();
        var values = new ArrayList<Object>();
        var seen = new HashSet<Object>();
        for (var i = 0; i < items.size(); i++) {
            var value = bind(list.item(), items.get(i), "%s[%d]".formatted(name, i));
            if (value != null) {
                if (list.isUnique() && !seen.add(value)) {
                    problems.add(
                            new Problem(
                                    items.get(i).line(),
                                    "'%s' names %s twice".formatted(name, value)));
                }
                values.add(value);
            }
        }
        return problems.size() == before ? list.collect().apply(values) : null;
    }

    private @Nullable Object map(Shape.Mapped map, Tree tree, String name) {
        var entries = entries(map, tree, name);
        if (entries == null) {
            return null;
        }
        if (entries.entries().isEmpty() && map.isRequired()) {
            problems.add(new Problem(entries.line(), "'%s' must not be empty".formatted(name)));
            return null;
        }
        var before = problems.size();
        var values = new LinkedHashMap<Object, Object>();
        entries.entries()
                .forEach(
                        (text, entry) -> {
                            var key =
                                    bind(
                                            map.key(),
                                            new Tree.Scalar(text, false, entry.line()),
                                            "key of " + name);
                            var value = bind(map.value(), entry.value(), text);
                            if (key != null && value != null) {
                                values.put(key, value);
                            }
                        });
        return problems.size() == before ? Collections.unmodifiableMap(values) : null;
    }

    private @Nullable Object chosen(Shape.Chosen chosen, Tree tree, String name) {
        var entries = entries(chosen, tree, name);
        if (entries == null) {
            return null;
        }
        return chosen.key().isEmpty()
                ? byOnlyKey(chosen, entries, name)
                : byKey(chosen, entries, name);
    }

    private @Nullable Object byKey(Shape.Chosen chosen, Tree.Entries entries, String name) {
        var field =
                new Shape.Field(
                        chosen.key(), word(chosen), new Shape.Absence.Required(), "", false);
        var choice = field(field, entries, name);
        if (choice == null) {
            return null;
        }
        var struct = (Shape.Struct) Objects.requireNonNull(chosen.choices().get(choice.toString()));
        var allowed = new ArrayList<>(struct.keys());
        allowed.addFirst(chosen.key());
        refuseUnknown(allowed, entries);
        return struct(struct, entries, name);
    }

    private static Shape word(Shape.Chosen chosen) {
        var words = new LinkedHashMap<String, Object>();
        chosen.choices().keySet().forEach(choice -> words.put(choice, choice));
        return new Shape.Word(words);
    }

    private @Nullable Object byOnlyKey(Shape.Chosen chosen, Tree.Entries entries, String name) {
        refuseUnknown(List.copyOf(chosen.choices().keySet()), entries);
        if (entries.entries().size() != 1) {
            problems.add(
                    new Problem(
                            entries.line(), "'%s' must be %s".formatted(name, chosen.expected())));
            return null;
        }
        var only = entries.entries().firstEntry();
        var shape = chosen.choices().get(only.getKey());
        return shape == null ? null : bind(shape, only.getValue().value(), only.getKey());
    }

    private @Nullable Object inlined(Shape.Inlined inlined, Tree tree, String name) {
        var before = problems.size();
        var value = bind(inlined.shape(), tree, name);
        return problems.size() == before
                ? make(inlined.constructor(), new @Nullable Object[] {value}, tree.line(), name)
                : null;
    }

    private @Nullable Object make(
            Constructor<?> constructor, @Nullable Object[] values, int line, String name) {
        try {
            return Records.make(constructor, values);
        } catch (IllegalArgumentException wrong) {
            var prefix = name.isEmpty() ? "" : "'" + name + "': ";
            problems.add(new Problem(line, prefix + wrong.getMessage()));
            return null;
        }
    }

    private Tree.@Nullable Entries entries(Shape shape, Tree tree, String name) {
        if (tree instanceof Tree.Entries entries) {
            return entries;
        }
        refuse(shape, tree, name);
        return null;
    }

    private @Nullable Object refuse(Shape shape, Tree tree, String name) {
        problems.add(
                new Problem(
                        tree.line(),
                        "'%s' must be %s, not %s"
                                .formatted(name, shape.expected(), Found.in(tree))));
        return null;
    }
}
