package app.haris.settings.binding;

import app.haris.settings.About;
import app.haris.settings.Choice;
import app.haris.settings.Default;
import app.haris.settings.Inline;
import app.haris.settings.Named;
import app.haris.settings.OneOrMany;
import app.haris.settings.Range;
import app.haris.settings.Required;
import app.haris.settings.Secret;
import app.haris.settings.ShortName;
import app.haris.settings.Unfolded;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Learns shapes from records and their annotations. */
public final class Shapes {
    private static final Map<Class<?>, Function<BigDecimal, Object>> NUMBERS =
            Map.of(
                    int.class, BigDecimal::intValueExact,
                    Integer.class, BigDecimal::intValueExact,
                    long.class, BigDecimal::longValueExact,
                    Long.class, BigDecimal::longValueExact,
                    double.class, BigDecimal::doubleValue,
                    Double.class, BigDecimal::doubleValue);

    private Shapes() {}

    public static Shape of(Class<?> type) {
        return shape(type, type);
    }

    private static Shape shape(Type type, AnnotatedElement place) {
        if (type instanceof ParameterizedType generic) {
            return generic(generic, place);
        }
        var plain = (Class<?>) type;
        if (NUMBERS.containsKey(plain)) {
            return number(plain, place.getAnnotation(Range.class));
        }
        if (plain == boolean.class || plain == Boolean.class) {
            return new Shape.Flag();
        }
        if (plain == Secret.class) {
            return new Shape.Hidden();
        }
        var isShortName = place.isAnnotationPresent(ShortName.class);
        return Texts.of(plain)
                .map(text -> isShortName ? Texts.shortName(text) : text)
                .orElseGet(() -> composed(plain));
    }

    private static Shape composed(Class<?> type) {
        if (type.isEnum()) {
            return word(type);
        }
        if (type.isAnnotationPresent(Choice.class)) {
            return chosen(type);
        }
        if (!type.isRecord()) {
            throw new IllegalArgumentException("no shape is known for " + type.getName());
        }
        return type.isAnnotationPresent(Inline.class) ? inlined(type) : struct(type);
    }

    private static Shape generic(ParameterizedType type, AnnotatedElement place) {
        var raw = (Class<?>) type.getRawType();
        var first = type.getActualTypeArguments()[0];
        if (raw == Optional.class) {
            return shape(first, place);
        }
        var isRequired = place.isAnnotationPresent(Required.class);
        if (raw == Map.class) {
            var value = type.getActualTypeArguments()[1];
            return new Shape.Mapped(shape(first, place), shape(value, raw), isRequired);
        }
        if (raw != List.class && raw != Set.class) {
            throw new IllegalArgumentException("no shape is known for " + type);
        }
        return new Shape.Listed(
                shape(first, place),
                isRequired,
                place.isAnnotationPresent(OneOrMany.class),
                raw == Set.class,
                raw == Set.class ? Shapes::set : List::copyOf);
    }

    /** Keeps the order of the file, by which faults and pages are sorted. */
    private static Collection<?> set(List<Object> items) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(items));
    }

    private static Shape number(Class<?> type, @Nullable Range range) {
        var isWhole = type != double.class && type != Double.class;
        var isInt = type == int.class || type == Integer.class;
        var min = range == null ? Long.MIN_VALUE : range.min();
        var max = range == null ? Long.MAX_VALUE : range.max();
        return new Shape.Numeric(
                isWhole,
                isInt && min == Long.MIN_VALUE ? Integer.MIN_VALUE : min,
                isInt && max == Long.MAX_VALUE ? Integer.MAX_VALUE : max,
                Objects.requireNonNull(NUMBERS.get(type)));
    }

    private static Shape word(Class<?> type) {
        var words = new LinkedHashMap<String, Object>();
        for (var constant : type.getEnumConstants()) {
            words.put(
                    ((Enum<?>) constant).name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    constant);
        }
        return new Shape.Word(words);
    }

    private static Shape inlined(Class<?> type) {
        var component = type.getRecordComponents()[0];
        return new Shape.Inlined(
                shape(component.getGenericType(), component), Records.constructor(type));
    }

    private static Shape chosen(Class<?> type) {
        var choices = new LinkedHashMap<String, Shape>();
        for (var choice : type.getPermittedSubclasses()) {
            choices.put(name(choice, kebab(choice.getSimpleName())), shape(choice, choice));
        }
        return new Shape.Chosen(type.getAnnotation(Choice.class).value(), choices);
    }

    private static Shape.Struct struct(Class<?> type) {
        var fields = Arrays.stream(type.getRecordComponents()).map(Shapes::field).toList();
        return new Shape.Struct(type, about(type), fields, Records.constructor(type));
    }

    private static Shape.Field field(RecordComponent component) {
        return new Shape.Field(
                name(component, kebab(component.getName())),
                shape(component.getGenericType(), component),
                absence(component),
                about(component),
                component.isAnnotationPresent(Unfolded.class));
    }

    private static Shape.Absence absence(RecordComponent component) {
        var written = component.getAnnotation(Default.class);
        if (written != null) {
            return new Shape.Absence.Written(written.value());
        }
        var type = component.getType();
        if (type == Optional.class) {
            return new Shape.Absence.Means(Optional.empty());
        }
        if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
            return new Shape.Absence.Means(null);
        }
        if (component.isAnnotationPresent(Required.class)) {
            return new Shape.Absence.Required();
        }
        if (type == List.class) {
            return new Shape.Absence.Means(List.of());
        }
        if (type == Set.class) {
            return new Shape.Absence.Means(Set.of());
        }
        return type == Map.class ? new Shape.Absence.Means(Map.of()) : new Shape.Absence.Required();
    }

    private static String about(AnnotatedElement element) {
        var about = element.getAnnotation(About.class);
        return about == null ? "" : about.value();
    }

    private static String name(AnnotatedElement element, String otherwise) {
        var named = element.getAnnotation(Named.class);
        return named == null ? otherwise : named.value();
    }

    static String kebab(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
