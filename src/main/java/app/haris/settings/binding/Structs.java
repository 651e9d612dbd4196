package app.haris.settings.binding;

import app.haris.settings.Names;
import app.haris.settings.yaml.Tree;
import app.haris.settings.yaml.TreeReader;
import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Binds mappings with known keys to records. */
final class Structs {
    private final Binder binder;
    private final Scalars scalars;
    private final Complaints complaints;

    Structs(Binder binder, Scalars scalars, Complaints complaints) {
        this.binder = binder;
        this.scalars = scalars;
        this.complaints = complaints;
    }

    @Nullable Object bind(Shape.Struct struct, Tree tree, String name) {
        if (!(tree instanceof Tree.Entries entries)) {
            return complaints.refuse(struct, tree, name);
        }
        return fill(struct, struct.keys(), entries, name);
    }

    @Nullable Object bind(Shape.Chosen chosen, Tree tree, String name) {
        if (!(tree instanceof Tree.Entries entries)) {
            return complaints.refuse(chosen, tree, name);
        }
        return chosen.key().isEmpty()
                ? byOnlyKey(chosen, entries, name)
                : byKey(chosen, entries, name);
    }

    private @Nullable Object byKey(Shape.Chosen chosen, Tree.Entries entries, String name) {
        var words = new LinkedHashMap<String, Object>();
        chosen.choices().keySet().forEach(choice -> words.put(choice, choice));
        var required = new Shape.Absence.Required();
        var key = new Shape.Field(chosen.key(), new Shape.Word(words), required, "", false);
        var choice = field(key, entries, name);
        if (choice == null) {
            return null;
        }
        var struct = (Shape.Struct) Objects.requireNonNull(chosen.choices().get(choice.toString()));
        var allowed = new ArrayList<>(struct.keys());
        allowed.addFirst(chosen.key());
        return fill(struct, allowed, entries, name);
    }

    private @Nullable Object byOnlyKey(Shape.Chosen chosen, Tree.Entries entries, String name) {
        refuseUnknown(List.copyOf(chosen.choices().keySet()), entries);
        if (entries.entries().size() != 1) {
            var message = "'%s' must be %s".formatted(name, chosen.expected());
            return complaints.say(entries.line(), message);
        }
        var only = entries.entries().firstEntry();
        var shape = chosen.choices().get(only.getKey());
        return shape == null ? null : binder.bind(shape, only.getValue().value(), only.getKey());
    }

    private @Nullable Object fill(
            Shape.Struct struct, List<String> allowed, Tree.Entries entries, String name) {
        var before = complaints.count();
        refuseUnknown(allowed, entries);
        var value = fill(struct, entries, name);
        return complaints.count() == before ? value : null;
    }

    private void refuseUnknown(List<String> allowed, Tree.Entries entries) {
        entries.entries()
                .forEach(
                        (key, entry) -> {
                            if (!allowed.contains(key)) {
                                complaints.say(entry.line(), unknown(key, allowed));
                            }
                        });
    }

    private static String unknown(String key, List<String> allowed) {
        var names = String.join(", ", allowed);
        return "unknown key '%s'; allowed: %s%s"
                .formatted(Found.shown(key), names, Names.suggestion(key, allowed));
    }

    private @Nullable Object fill(Shape.Struct struct, Tree.Entries entries, String name) {
        var values = new ArrayList<@Nullable Object>();
        var before = complaints.count();
        for (var field : struct.fields()) {
            values.add(field(field, entries, name));
        }
        return complaints.count() == before
                ? make(struct.constructor(), values, entries.line(), "")
                : null;
    }

    private @Nullable Object field(Shape.Field field, Tree.Entries entries, String owner) {
        if (field.isUnfolded()) {
            return fill((Shape.Struct) field.shape(), entries, owner);
        }
        var entry = entries.entries().get(field.name());
        if (entry == null || meansNothing(entry.value())) {
            return absent(field, entries, owner);
        }
        var before = complaints.count();
        var value = binder.bind(field.shape(), entry.value(), field.name());
        var isOptional =
                field.absence() instanceof Shape.Absence.Means means
                        && means.value() instanceof Optional;
        return isOptional && complaints.count() == before ? Optional.ofNullable(value) : value;
    }

    /** Whether a key was written down with nothing behind it, which is as if it were left out. */
    private boolean meansNothing(Tree value) {
        return value instanceof Tree.Scalar scalar && scalars.isNothing(scalar);
    }

    private @Nullable Object absent(Shape.Field field, Tree.Entries entries, String owner) {
        return switch (field.absence()) {
            case Shape.Absence.Means means -> means.value();
            case Shape.Absence.Written(var yaml) -> {
                var tree = TreeReader.read(yaml, complaints.problems()).orElseThrow();
                yield binder.bind(field.shape(), tree, field.name());
            }
            case Shape.Absence.Required _ -> missing(field, entries, owner);
        };
    }

    private @Nullable Object missing(Shape.Field field, Tree.Entries entries, String owner) {
        var entry = entries.entries().get(field.name());
        return entry == null
                ? complaints.say(
                        entries.line(), "%s lacks the key '%s'".formatted(owner, field.name()))
                : complaints.refuse(field.shape(), entry.line(), field.name(), "empty");
    }

    @Nullable Object make(
            Constructor<?> constructor, List<@Nullable Object> values, int line, String name) {
        try {
            return Records.make(constructor, values.toArray());
        } catch (IllegalArgumentException wrong) {
            var prefix = name.isEmpty() ? "" : "'" + name + "': ";
            return complaints.say(line, prefix + wrong.getMessage());
        }
    }
}
