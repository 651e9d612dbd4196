package app.haris.settings.binding;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The types that are written as one text. */
final class Texts {
    private static final Set<String> SCHEMES = Set.of("http", "https", "ws", "wss");
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

    private static final Pattern SHORT_NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");

    private static final Map<Class<?>, Shape> KNOWN =
            Map.of(
                    String.class,
                    known("a text", text -> text, null),
                    Duration.class,
                    known(
                            "a duration such as 10s, 5m, 1h or 7d",
                            Durations::parse,
                            Durations.PATTERN),
                    Instant.class,
                    known("a time such as 2026-01-31T09:00:00Z", Instant::parse, "[0-9-]+T.+"),
                    LocalDate.class,
                    known(
                            "a date such as 2026-01-31",
                            LocalDate::parse,
                            "[0-9]{4}-[0-9]{2}-[0-9]{2}"),
                    LocalTime.class,
                    known(
                            "a time of day such as \"09:00\"",
                            LocalTime::parse,
                            "[0-9]{2}:[0-9]{2}(:[0-9]{2})?"),
                    ZoneId.class,
                    known("a time zone such as Europe/Rome", Texts::zone, null),
                    Locale.class,
                    known("a language such as ar, it or en", Texts::language, "[a-z]{2}"),
                    URI.class,
                    known(
                            "an address such as https://example.org",
                            Texts::address,
                            "(https?|wss?)://.+"));

    private Texts() {}

    private static Shape known(
            String expected, Function<String, Object> parse, @Nullable String pattern) {
        return new Shape.Text(expected, parse, false, Optional.ofNullable(pattern));
    }

    /** The same text, if it is a name that can stand in commands and addresses. */
    static Shape shortName(Shape shape) {
        var text = (Shape.Text) shape;
        return new Shape.Text(
                "a short name of a-z, 0-9, '.', '-' and '_' such as acme-demo",
                name -> {
                    if (!SHORT_NAME.matcher(name).matches()) {
                        throw new IllegalArgumentException(name);
                    }
                    return text.parse().apply(name);
                },
                false,
                Optional.of(SHORT_NAME.pattern()));
    }

    static Optional<Shape> of(Class<?> type) {
        return Optional.ofNullable(KNOWN.get(type)).or(() -> own(type));
    }

    /**
     * A type of ours with a factory {@code of(String)} or {@code parse(String)}, or a record of one
     * text called value.
     */
    private static Optional<Shape> own(Class<?> type) {
        return factory(type)
                .or(() -> constructor(type))
                .map(parse -> new Shape.Text("a text", parse, true, Optional.empty()));
    }

    private static Optional<Function<String, Object>> factory(Class<?> type) {
        return Stream.of("of", "parse")
                .flatMap(
                        name ->
                                Arrays.stream(type.getDeclaredMethods())
                                        .filter(m -> m.getName().equals(name)))
                .filter(method -> Modifier.isStatic(method.getModifiers()))
                .filter(method -> type.isAssignableFrom(method.getReturnType()))
                .filter(
                        method ->
                                Arrays.equals(
                                        method.getParameterTypes(), new Class<?>[] {String.class}))
                .findFirst()
                .map(Texts::calling);
    }

    private static Function<String, Object> calling(Method method) {
        method.setAccessible(true);
        return text -> {
            try {
                return method.invoke(null, text);
            } catch (InvocationTargetException wrong) {
                throw unwrapped(wrong);
            } catch (IllegalAccessException wrong) {
                throw new IllegalStateException(wrong);
            }
        };
    }

    private static Optional<Function<String, Object>> constructor(Class<?> type) {
        if (!type.isRecord()
                || type.getRecordComponents().length != 1
                || !type.getRecordComponents()[0].getName().equals("value")
                || type.getRecordComponents()[0].getType() != String.class) {
            return Optional.empty();
        }
        var constructor = Records.constructor(type);
        return Optional.of(text -> Records.make(constructor, text));
    }

    static RuntimeException unwrapped(InvocationTargetException wrong) {
        return wrong.getCause() instanceof RuntimeException cause
                ? cause
                : new IllegalStateException(wrong);
    }

    /** Takes the region names of the database only: {@code CET+1} or {@code GMT0} hide mistakes. */
    private static ZoneId zone(String name) {
        var isRegion = name.contains("/") && ZoneId.getAvailableZoneIds().contains(name);
        if (isRegion || name.equals("UTC")) {
            return ZoneId.of(name);
        }
        throw new IllegalArgumentException();
    }

    private static Locale language(String code) {
        if (!LANGUAGES.contains(code)) {
            throw new IllegalArgumentException();
        }
        return Locale.of(code);
    }

    private static URI address(String text) {
        try {
            var address = new URI(text);
            var scheme = String.valueOf(address.getScheme());
            if (SCHEMES.contains(scheme) && address.getHost() != null) {
                return address;
            }
        } catch (URISyntaxException wrong) {
            throw new IllegalArgumentException(wrong);
        }
        throw new IllegalArgumentException(text);
    }
}
