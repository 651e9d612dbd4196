package app.haris.settings.binding;

import app.haris.settings.Names;
import app.haris.settings.Secret;
import app.haris.settings.yaml.Tree;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Binds what is written as one scalar, after its environment variables have been put in. */
final class Scalars {
    private static final Map<String, Boolean> FLAGS =
            Map.of(
                    "true", true, "True", true, "TRUE", true, "false", false, "False", false,
                    "FALSE", false);

    private final Surroundings surroundings;
    private final Complaints complaints;

    Scalars(Surroundings surroundings, Complaints complaints) {
        this.surroundings = surroundings;
        this.complaints = complaints;
    }

    /** Whether nothing is written, or only a variable that is empty. */
    boolean isNothing(Tree.Scalar scalar) {
        var expanded = Placeholders.expand(scalar.text(), surroundings);
        return scalar.isEmpty()
                || (expanded.isChanged()
                        && expanded.complaints().isEmpty()
                        && expanded.text().isBlank());
    }

    @Nullable Object bind(Shape.Scalar shape, Tree tree, String name) {
        if (!(tree instanceof Tree.Scalar scalar)) {
            return complaints.refuse(shape, tree, name);
        }
        var expanded = Placeholders.expand(scalar.text(), surroundings);
        if (!expanded.complaints().isEmpty()) {
            expanded.complaints().forEach(complaint -> complaints.say(tree.line(), complaint));
            return null;
        }
        // What comes from the environment may be a secret in the wrong place: not shown.
        var found = expanded.isChanged() ? "the value of " + scalar.text() : Found.in(tree);
        var written = new Written(name, tree.line(), expanded.text(), found);
        if (written.text().isBlank()) {
            return refuse(shape, written);
        }
        return expanded.isChanged() || isWrittenAs(shape, scalar)
                ? value(shape, written)
                : wantQuotes(shape, scalar, written);
    }

    /**
     * Whether YAML takes it for what is wanted. It takes 0123 for a number and true for a flag,
     * which would change a text, and "1" for a text.
     */
    private static boolean isWrittenAs(Shape.Scalar shape, Tree.Scalar scalar) {
        return switch (shape) {
            case Shape.Text _, Shape.Hidden _ -> !scalar.isNumber() && !scalar.isFlag();
            case Shape.Flag _, Shape.Numeric _ -> scalar.isPlain();
            case Shape.Word _ -> true;
        };
    }

    private @Nullable Object wantQuotes(Shape shape, Tree.Scalar scalar, Written written) {
        var wish = scalar.isPlain() ? "put it in quotes" : "leave out its quotes";
        return complaints.say(
                written.line(),
                "'%s' must be %s: %s".formatted(written.name(), shape.expected(), wish));
    }

    private @Nullable Object value(Shape.Scalar shape, Written written) {
        return switch (shape) {
            case Shape.Text text -> text(text, written);
            case Shape.Hidden _ -> secret(written);
            case Shape.Word word -> word(word, written);
            case Shape.Flag flag -> flag(flag, written);
            case Shape.Numeric number -> number(number, written);
        };
    }

    private @Nullable Object text(Shape.Text shape, Written written) {
        try {
            return shape.parse().apply(written.text());
        } catch (IllegalArgumentException | DateTimeException wrong) {
            return shape.isOwn()
                    ? complain(written, ": " + wrong.getMessage())
                    : refuse(shape, written);
        }
    }

    private @Nullable Object secret(Written written) {
        try {
            return new Secret(Secrets.read(written.text(), surroundings));
        } catch (Secrets.Unreadable wrong) {
            return complain(written, " " + wrong.getMessage());
        }
    }

    private @Nullable Object word(Shape.Word shape, Written written) {
        var word = shape.words().get(written.text());
        if (word != null) {
            return word;
        }
        var near = Names.suggestion(written.text(), shape.words().keySet());
        return complaints.refuse(shape, written.line(), written.name(), written.found() + near);
    }

    private @Nullable Object flag(Shape.Flag shape, Written written) {
        var flag = FLAGS.get(written.text());
        return flag == null ? refuse(shape, written) : flag;
    }

    private @Nullable Object number(Shape.Numeric shape, Written written) {
        try {
            var number = new BigDecimal(written.text());
            var isWithin =
                    number.compareTo(BigDecimal.valueOf(shape.min())) >= 0
                            && number.compareTo(BigDecimal.valueOf(shape.max())) <= 0;
            return isWithin ? shape.make().apply(number) : refuse(shape, written);
        } catch (ArithmeticException | NumberFormatException wrong) {
            return refuse(shape, written);
        }
    }

    private @Nullable Object refuse(Shape shape, Written written) {
        return complaints.refuse(shape, written.line(), written.name(), written.found());
    }

    private @Nullable Object complain(Written written, String rest) {
        return complaints.say(written.line(), "'" + written.name() + "'" + rest);
    }

    /**
     * @param found words for it that may be shown
     */
    private record Written(String name, int line, String text, String found) {}
}
