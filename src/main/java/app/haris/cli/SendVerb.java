package app.haris.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Posts recorded interactions to a running Haris. */
@Command(
        name = "send",
        description =
                "Posts interactions (JSON lines) to a running Haris, in the order of createdAt.")
final class SendVerb implements Callable<Integer> {
    private final Clock clock;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls the verb
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls the verb
    private Surroundings surroundings;

    @Parameters(paramLabel = "FILE|-", description = "JSON lines; - reads standard input")
    private String file = "";

    @Option(
            names = "--account",
            paramLabel = "ID",
            description = "send all of them to this account")
    private @Nullable String account;

    @Option(
            names = "--speed",
            paramLabel = "N",
            description = "N times as fast as they happened (default: at once)")
    private @Nullable Double speed;

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "where Haris answers (default: on this machine)")
    private @Nullable String url;

    SendVerb(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (speed != null && !(speed > 0)) {
            throw new WrongUse("--speed is a number greater than 0, not " + speed);
        }
        var records = new ArrayList<Recorded>();
        var unreadable = new ArrayList<Sending.Refusal>();
        read(records, unreadable);
        records.sort(Comparator.comparing(Recorded::createdAt));
        var err = spec.commandLine().getErr();
        var sending =
                new Sending(
                        Optional.ofNullable(url).orElseGet(surroundings::address),
                        RunningHaris.token(surroundings),
                        clock,
                        err);
        var sum = sending.send(records, Optional.ofNullable(speed)).plus(unreadable);
        sum.refused().forEach(one -> err.println("line " + one.line() + ": " + one.reason()));
        spec.commandLine()
                .getOut()
                .println(
                        "accepted %d, duplicate %d, refused %d"
                                .formatted(sum.accepted(), sum.duplicate(), sum.refused().size()));
        sum.unsent().ifPresent(err::println);
        return sum.refused().isEmpty() && sum.unsent().isEmpty()
                ? CommandLines.DONE
                : CommandLines.FAILED;
    }

    private void read(List<Recorded> records, List<Sending.Refusal> unreadable) throws IOException {
        try (var lines = open()) {
            var number = 0;
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (line.isBlank()) {
                    continue;
                }
                switch (Recorded.read(number, line, Optional.ofNullable(account))) {
                    case Recorded.Reading.Read(var one) -> records.add(one);
                    case Recorded.Reading.Unreadable(var reason) ->
                            unreadable.add(new Sending.Refusal(number, reason));
                }
            }
        }
    }

    private BufferedReader open() throws IOException {
        if (file.equals("-")) {
            return new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        }
        try {
            return new BufferedReader(
                    new InputStreamReader(
                            Files.newInputStream(Path.of(file)), StandardCharsets.UTF_8));
        } catch (NoSuchFileException missing) {
            throw new WrongUse("There is no file " + file + ".");
        }
    }
}
