package app.haris.cli;

import app.haris.crisis.Surprise;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells how surprising each count of a series is, by what was before it alone. */
@Command(
        name = "series",
        description =
                "Reads counts as CSV (timestamp,value: one count a bucket, such as of five minutes),"
                        + " and writes timestamp,value,anomaly_score. A row's score is written"
                        + " before the next row is read. The score from which on it is an alert is"
                        + " printed on stderr.")
final class SeriesVerb implements Callable<Integer> {
    /** A bucket no longer than a day and no shorter than a second is believed. */
    private static final Duration LONGEST = Duration.ofDays(1);

    private final InputStream in;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls the verb
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE|-", description = "CSV; - reads standard input")
    private String file = "";

    SeriesVerb(InputStream in) {
        this.in = in;
    }

    @Override
    public Integer call() throws IOException {
        var err = spec.commandLine().getErr();
        err.printf(Locale.ROOT, "threshold=%s%n", Surprise.ALERT);
        err.flush();
        var scoring = new Scoring(spec.commandLine().getOut());
        var faults = 0;
        try (var bytes = file.equals("-") ? in : Recording.open(file);
                var lines =
                        new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
            var number = 0;
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                var row = number == 1 ? Recording.withoutMark(line) : line;
                var fault = row.isBlank() ? "" : scoring.read(row, number == 1);
                if (!fault.isEmpty()) {
                    faults++;
                    err.println("line " + number + ": " + fault);
                }
            }
        }
        return faults == 0 ? CommandLines.DONE : CommandLines.FAILED;
    }

    /** One series on its way. */
    private static final class Scoring {
        private static final long MOST = 1_000_000_000_000L;

        private final PrintWriter out;
        private @Nullable Instant last;
        private @Nullable Surprise surprise;

        Scoring(PrintWriter out) {
            this.out = out;
        }

        /** Scores a row; returns what is wrong with it, empty if nothing is. */
        String read(String line, boolean isFirst) {
            var cells = Stream.of(line.strip().split(",", -1)).map(Scoring::plain).toList();
            if (isFirst && cells.getFirst().equalsIgnoreCase("timestamp")) {
                out.println("timestamp,value,anomaly_score");
                return "";
            }
            if (cells.size() < 2) {
                return "a row is timestamp,value";
            }
            try {
                var score = score(time(cells.get(0)), count(cells.get(1)));
                out.printf(Locale.ROOT, "%s,%s,%.6f%n", cells.get(0), cells.get(1), score);
                return "";
            } catch (DateTimeException wrong) {
                return "'%s' is no time such as 2026-11-22 10:05:00".formatted(cells.get(0));
            } catch (NumberFormatException wrong) {
                return "'%s' is no count from 0 to %d".formatted(cells.get(1), MOST);
            }
        }

        private static String plain(String cell) {
            var text = cell.strip();
            return text.length() > 1 && text.startsWith("\"") && text.endsWith("\"")
                    ? text.substring(1, text.length() - 1).strip()
                    : text;
        }

        /** One that is no number, or infinite, would spoil the scores of all that follow. */
        private static double count(String written) {
            var count = new BigDecimal(written).doubleValue();
            if (count < 0 || count > MOST) {
                throw new NumberFormatException(written);
            }
            return count;
        }

        /** How long a bucket is shows only when the second one has come. */
        private double score(Instant at, double count) {
            var before = last;
            last = at;
            if (before == null) {
                return 0;
            }
            var known = surprise;
            if (known == null) {
                var gap = Duration.between(before, at);
                if (gap.compareTo(Duration.ofSeconds(1)) < 0 || gap.compareTo(LONGEST) > 0) {
                    return 0;
                }
                known = new Surprise(gap);
                surprise = known;
            }
            return known.add(at, count).value();
        }
    }

    private static Instant time(String written) {
        var text = written.replace(' ', 'T');
        return text.endsWith("Z") || text.matches(".*[+-]\\d\\d:\\d\\d")
                ? OffsetDateTime.parse(text).toInstant()
                : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
    }
}
