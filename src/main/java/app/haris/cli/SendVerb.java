package app.haris.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Posts recorded interactions to a running Haris. */
@Command(
        name = "send",
        description =
                "Posts interactions (JSON lines) to a running Haris, in the order of createdAt.")
final class SendVerb implements Callable<Integer> {
    private final Surroundings surroundings;
    private final Clock clock;
    private final InputStream in;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls the verb
    private CommandSpec spec;

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

    SendVerb(Surroundings surroundings, Clock clock, InputStream in) {
        this.surroundings = surroundings;
        this.clock = clock;
        this.in = in;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (speed != null && !(speed > 0)) {
            throw new WrongUse("--speed is a number greater than 0, not " + speed + ".");
        }
        var recording = read(Optional.ofNullable(account));
        var err = spec.commandLine().getErr();
        var posting = new Posting(haris(), RunningHaris.token(surroundings), clock, err);
        var sum =
                new Sending(posting, new ProgressBar(err), clock)
                        .send(recording.records(), Optional.ofNullable(speed))
                        .plus(Sum.refused(recording.unreadable()));
        sum.refused().forEach(one -> err.println("line " + one.line() + ": " + one.reason()));
        sum.unsent().ifPresent(err::println);
        spec.commandLine()
                .getOut()
                .println(
                        "accepted %d, duplicate %d, refused %d"
                                .formatted(sum.accepted(), sum.duplicate(), sum.refused().size()));
        return sum.refused().isEmpty() && sum.unsent().isEmpty()
                ? CommandLines.DONE
                : CommandLines.FAILED;
    }

    private Recording read(Optional<String> account) throws IOException {
        if (file.equals("-")) {
            return Recording.read(in, account);
        }
        try (var bytes = Recording.open(file)) {
            return Recording.read(bytes, account);
        }
    }

    private URI haris() {
        var said = Optional.ofNullable(url).orElseGet(surroundings::address);
        try {
            var uri = URI.create(said);
            if (uri.getHost() != null && List.of("http", "https").contains(uri.getScheme())) {
                return uri;
            }
        } catch (IllegalArgumentException malformed) {
            // Said below, as of any other address that is none.
        }
        throw new WrongUse(
                "--url is an address such as http://127.0.0.1:8080, not '%s'.".formatted(said));
    }
}
