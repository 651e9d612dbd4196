package app.haris.settings.binding;

import app.haris.settings.Names;
import app.haris.settings.Secret;
import app.haris.settings.yaml.Problem;
import app.haris.settings.yaml.Tree;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Binds what is written as one scalar, after its environment variables have been put in. */
final class Scalars {
    private static final String FILE = "file:";

    private final Surroundings surroundings;
    private final List<Problem> problems;

    Scalars(Surroundings surroundings, List<Problem> problems) {
        this.surroundings = surroundings;
        this.problems = problems;
    }

    boolean isBlankAfterExpansion(Tree.Scalar scalar) {
        var expanded = Placeholders.expand(scalar.text(), surroundings);
        return expanded.isChanged() && expanded.complaints().isEmpty() && expanded.text().isBlank();
    }

    @Nullable Object bind(Shape shape, Tree tree, String name) {
        if (!(tree instanceof Tree.Scalar scalar)) {
            return refuse(new Place(name, tree.line(), Found.in(tree)), shape);
        }
        var expanded = Placeholders.expand(scalar.text(), surroundings);
        if (!expanded.complaints().isEmpty()) {
            expanded.complaints()
                    .forEach(complaint -> problems.add(new Problem(tree.line(), complaint)));
            return null;
        }
        // What comes from the environment may be a secret in the wrong place: not shown.
        var found = expanded.isChanged() ? "the value of " + scalar.text() : Found.in(tree);
        var place = new Place(name, tree.line(), found);
        if (expanded.text().isBlank()) {
            return refuse(place, shape);
        }
        var isBare = !expanded.isChanged() && (scalar.isNumber() || scalar.isFlag());
        return value(shape, expanded.text(), isBare, place);
    }

    private @Nullable Object value(Shape shape, String text, boolean isBare, Place place) {
        return switch (shape) {
            case Shape.Text expected ->
                    isBare ? wantQuotes(shape, text, place) : text(expected, text, place);
            case Shape.Hidden _ -> isBare ? wantQuotes(shape, text, place) : secret(text, place);
            case Shape.Word(var words) -> {
                var word = words.get(text);
                yield word != null ? word : unknownWord(shape, text, place);
            }
            case Shape.Flag _ ->
                    switch (text) {
                        case "true", "True", "TRUE" -> true;
                        case "false", "False", "FALSE" -> false;
                        default -> refuse(place, shape);
                    };
            case Shape.Numeric expected -> number(expected, text, place);
            default -> throw new IllegalArgumentException(shape.expected());
        };
    }

    /** YAML takes 0123 for a number and true for a flag, which would change what was meant. */
    private @Nullable Object wantQuotes(Shape shape, String text, Place place) {
        var sample = shape instanceof Shape.Hidden ? "it" : '"' + text + '"';
        return say(place, "'%s' must be %s: put %s in quotes", shape.expected(), sample);
    }

    private @Nullable Object text(Shape.Text expected, String text, Place place) {
        try {
            return expected.parse().apply(text);
        } catch (IllegalArgumentException | DateTimeException wrong) {
            if (!expected.isOwn()) {
                return refuse(place, expected);
            }
            problems.add(
                    new Problem(
                            place.line(), "'%s': %s".formatted(place.name(), wrong.getMessage())));
            return null;
        }
    }

    private @Nullable Object unknownWord(Shape shape, String text, Place place) {
        var words = ((Shape.Word) shape).words();
        // Levels are written in capitals, as in RED, wherever people speak of them.
        var lower = words.get(text.toLowerCase(Locale.ROOT));
        if (lower != null && text.equals(text.toUpperCase(Locale.ROOT))) {
            return lower;
        }
        problems.add(
                new Problem(
                        place.line(),
                        "'%s' must be %s, not %s%s"
                                .formatted(
                                        place.name(),
                                        shape.expected(),
                                        place.found(),
                                        Names.suggestion(text, words.keySet()))));
        return null;
    }

    private @Nullable Object number(Shape.Numeric expected, String text, Place place) {
        try {
            var number = new BigDecimal(text);
            var isWithin =
                    number.compareTo(BigDecimal.valueOf(expected.min())) >= 0
                            && number.compareTo(BigDecimal.valueOf(expected.max())) <= 0;
            return isWithin ? expected.make().apply(number) : refuse(place, expected);
        } catch (ArithmeticException | NumberFormatException wrong) {
            return refuse(place, expected);
        }
    }

    private @Nullable Object secret(String text, Place place) {
        if (!text.startsWith(FILE)) {
            return new Secret(text);
        }
        var name = text.substring(FILE.length());
        try {
            var content = surroundings.secret(Path.of(name));
            if (!content.isBlank()) {
                return new Secret(content);
            }
            return say(place, "'%s' reads its secret from a file that is empty: %s", name);
        } catch (NoSuchFileException _) {
            return say(place, "'%s' reads its secret from a file that does not exist: %s", name);
        } catch (IOException | InvalidPathException wrong) {
            return say(
                    place,
                    "'%s' cannot read its secret from the file %s (%s)",
                    name,
                    wrong.getClass().getSimpleName());
        }
    }

    private @Nullable Object refuse(Place place, Shape shape) {
        return say(place, "'%s' must be %s, not %s", shape.expected(), place.found());
    }

    private @Nullable Object say(Place place, String format, Object... more) {
        var arguments = new Object[more.length + 1];
        arguments[0] = place.name();
        System.arraycopy(more, 0, arguments, 1, more.length);
        problems.add(new Problem(place.line(), format.formatted(arguments)));
        return null;
    }

    private record Place(String name, int line, String found) {}
}
