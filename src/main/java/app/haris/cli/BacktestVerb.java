package app.haris.cli;

import app.haris.inbox.Backtest;
import app.haris.settings.Settings;
import app.haris.social.Accounts;
import app.haris.social.Arrival;
import app.haris.social.Interaction;
import app.haris.social.InteractionReader;
import app.haris.social.InteractionReader.Reading;
import app.haris.team.Team;
import app.haris.triage.Rules;
import app.haris.triage.Triage;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Runs rules, answer clocks, chains and crisis detection over recorded interactions, each at its
 * own time, and writes nothing.
 */
@Command(
        name = "backtest",
        description =
                "Runs rules, answer clocks, escalation and crisis detection over recorded"
                        + " interactions (JSON lines) at the times of their making, as if nobody"
                        + " answered. Writes nothing, and prints what would have happened as JSON"
                        + " lines; a summary goes to stderr.")
final class BacktestVerb implements Callable<Integer> {
    private final Surroundings surroundings;
    private final Clock clock;
    private final InputStream in;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls the verb
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE|-", description = "JSON lines; - reads standard input")
    private String file = "";

    @Option(
            names = "--from",
            paramLabel = "TIME",
            description =
                    "print from this time on, such as 2026-11-22 or 2026-11-22T10:00:00Z; what was"
                            + " before counts all the same")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "TIME", description = "stop before this time")
    private @Nullable String to;

    BacktestVerb(Surroundings surroundings, Clock clock, InputStream in) {
        this.surroundings = surroundings;
        this.clock = clock;
        this.in = in;
    }

    @Override
    public Integer call() throws IOException {
        var start = time("--from", from).orElse(Instant.MIN);
        var end = time("--to", to).orElse(Instant.MAX);
        var checked = Settings.check(surroundings.config());
        if (!checked.faults().isEmpty()) {
            checked.faults().forEach(spec.commandLine().getErr()::println);
            return CommandLines.WRONG;
        }
        var recording = read();
        try (var context = Beside.rules(surroundings, clock)) {
            var tally = new BacktestTally(recording.unreadable());
            var heard = heard(recording, context.getBean(InteractionReader.class), tally);
            heard.removeIf(it -> !it.createdAt().isBefore(end));
            run(context, heard, start, tally);
            tally.strangers(heard, context.getBean(Accounts.class));
            tally.tell(spec.commandLine().getErr());
            return tally.hasRefused() ? CommandLines.FAILED : CommandLines.DONE;
        }
    }

    private static Optional<Instant> time(String option, @Nullable String said) {
        if (said == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    said.contains("T")
                            ? OffsetDateTime.parse(said).toInstant()
                            : LocalDate.parse(said).atStartOfDay(ZoneOffset.UTC).toInstant());
        } catch (DateTimeException wrong) {
            throw new WrongUse(
                    "%s is a time such as 2026-11-22 or 2026-11-22T10:00:00Z, not '%s'."
                            .formatted(option, said));
        }
    }

    private Recording read() throws IOException {
        if (file.equals("-")) {
            return Recording.read(in, Optional.empty());
        }
        try (var bytes = Recording.open(file)) {
            return Recording.read(bytes, Optional.empty());
        }
    }

    private static List<Interaction> heard(
            Recording recording, InteractionReader reader, BacktestTally tally) {
        var heard = new ArrayList<Interaction>();
        for (var one : recording.records()) {
            switch (reader.read(one.json().getBytes(StandardCharsets.UTF_8))) {
                case Reading.Read(Arrival.Received(var said)) -> heard.add(said);
                case Reading.Read _ -> tally.passOver();
                case Reading.Refused(var field, var reason) ->
                        tally.refuse(new Sum.Refusal(one.line(), field + " " + reason));
            }
        }
        heard.sort(Comparator.comparing(Interaction::createdAt));
        return heard;
    }

    private void run(
            ApplicationContext beans, List<Interaction> heard, Instant start, BacktestTally tally) {
        var backtest =
                Backtest.of(
                        beans.getBean(Rules.class),
                        beans.getBean(Triage.class),
                        beans.getBean(Accounts.class),
                        beans.getBean(Team.class));
        // Not the command line's own writer, which flushes every line.
        var out = new PrintWriter(spec.commandLine().getOut(), false);
        var play = new BacktestPlay(beans.getBean(Settings.class), beans.getBean(Team.class));
        Consumer<BacktestEvent> each = event -> print(event, start, tally, out);
        backtest.run(
                heard,
                judged -> {
                    if (!judged.at().isBefore(start)) {
                        tally.hear();
                    }
                    play.hear(judged, each);
                });
        out.flush();
    }

    private static void print(
            BacktestEvent event, Instant start, BacktestTally tally, PrintWriter out) {
        if (!event.at().isBefore(start)) {
            tally.count(event);
            out.println(event.json());
        }
    }
}
