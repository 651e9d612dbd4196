package app.haris.social;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;

/** Times as recordings and programs write them: ISO 8601, with an offset. */
public final class IsoTime {
    /** What to tell whoever wrote another one. */
    public static final String EXPECTED =
            "an ISO 8601 time with an offset, as 2026-11-22T10:00:00Z";

    /**
     * The third form is Facebook's: {@code 2026-11-22T10:00:00+0000}. A day that no calendar has is
     * the sender's mistake: taken for the day before, it would never be found.
     */
    private static final DateTimeFormatter FORM =
            new DateTimeFormatterBuilder()
                    .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
                    .appendPattern("[XXX][XX][X]")
                    .toFormatter(Locale.ROOT)
                    .withChronology(IsoChronology.INSTANCE)
                    .withResolverStyle(ResolverStyle.STRICT);

    private IsoTime() {}

    /** Empty where the text is no such time. */
    public static Optional<Instant> read(String text) {
        try {
            return Optional.of(FORM.parse(text, Instant::from));
        } catch (DateTimeException malformed) {
            return Optional.empty();
        }
    }
}
