package app.haris.social.source;

import app.haris.social.Trouble;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How a source has been doing; changes with each look at the network.
 *
 * @param failures how many looks in a row have failed
 * @param trouble the last failure, while they last
 * @param since when the failures began
 * @param isAlarming whether somebody has been called
 * @param answeredAt the last look that did not fail
 * @param heardAt the last look that brought news
 */
public record Health(
        int failures,
        Optional<Trouble> trouble,
        Optional<Instant> since,
        boolean isAlarming,
        Optional<Instant> answeredAt,
        Optional<Instant> heardAt) {
    static final Health NEW =
            new Health(
                    0,
                    Optional.empty(),
                    Optional.empty(),
                    false,
                    Optional.empty(),
                    Optional.empty());

    /** A single answer may be a network's mistake, so that it takes two to call a person. */
    private static final int SURE = 2;

    /** Looks that fail follow each other by a minute at most. */
    private static final int SURE_AMID_WARNING = 4;

    /** A promise of the design: a dead source is noticed within minutes. */
    private static final Duration BAD_MINUTES = Duration.ofMinutes(3);

    /** The windows of networks are as long as this. */
    private static final Duration RATE_WINDOW = Duration.ofMinutes(15);

    Health answered(Instant now, boolean isNews) {
        return new Health(
                0,
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.of(now),
                isNews ? Optional.of(now) : heardAt);
    }

    /** What only announced itself lasts, until it is sure that there is worse. */
    Health failed(Trouble found, Instant now) {
        int so = failures + 1;
        if (isEnding()) {
            boolean isSure = found.kind().needsPerson() ? so >= SURE : so >= SURE_AMID_WARNING;
            return new Health(
                    so,
                    isSure ? Optional.of(found) : trouble,
                    isSure ? Optional.of(now) : since,
                    true,
                    answeredAt,
                    heardAt);
        }
        var began = since.orElse(now);
        return new Health(
                so,
                Optional.of(found),
                Optional.of(began),
                isAlarming || isDue(found, so, Duration.between(began, now)),
                answeredAt,
                heardAt);
    }

    /** Whether somebody is to be called who was not called before, or for another reason. */
    boolean callsSince(Health before) {
        var needsPerson = trouble.filter(found -> found.kind().needsPerson()).isPresent();
        return isAlarming
                && (!before.isAlarming || (isOther(before) && (needsPerson || before.isEnding())));
    }

    /** Whether the alarm has begun, ended or changed its reason. */
    boolean alarmsOtherwiseThan(Health before) {
        return isAlarming != before.isAlarming || (isAlarming && isOther(before));
    }

    private boolean isEnding() {
        return trouble.filter(found -> found.kind() == Trouble.Kind.ENDING).isPresent();
    }

    private boolean isOther(Health before) {
        return !trouble.map(Trouble::kind).equals(before.trouble.map(Trouble::kind));
    }

    private static boolean isDue(Trouble found, int failures, Duration lasting) {
        return switch (found.kind()) {
            case TOKEN, PERMISSION, BLOCKED, GONE, UNPAID -> failures >= SURE;
            case RATE -> lasting.compareTo(RATE_WINDOW) >= 0;
            case FAILING, UNREACHABLE, MALFORMED -> lasting.compareTo(BAD_MINUTES) >= 0;
            case SILENT, UNCALLED, UNHEARD, ENDING, CAPPED -> true;
        };
    }

    /**
     * Nothing was heard where much was expected, for whatever reason was found; looks go on as
     * before. What lasts keeps its beginning.
     */
    Health silent(Trouble found, Instant now) {
        var isSame = trouble.filter(before -> before.kind() == found.kind()).isPresent();
        return new Health(
                0,
                Optional.of(found),
                Optional.of(isSame ? since.orElse(now) : now),
                true,
                Optional.of(now),
                heardAt);
    }
}
