package app.haris.cli;

import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ScopeType;

/**
 * The command line: reads the verb and its options, does it, and tells by the exit code how it
 * went.
 */
public final class CommandLines {
    static final int DONE = 0;
    static final int FAILED = 1;

    /** Bad usage, or bad configuration. */
    static final int WRONG = 2;

    private CommandLines() {}

    /** Runs a verb and ends the process, unless the verb is to run Haris. */
    public static void main(Class<?> application, String[] arguments) {
        var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        // What verbs print is read by programs; the log, which writes here, stays beside it.
        System.setOut(System.err);
        var surroundings = new Surroundings(System.getenv());
        var run = new RunVerb(application, surroundings);
        if (RunVerb.isAsked()) {
            run.call();
        }
        var shortened = Surroundings.shortened(arguments);
        var exit =
                (shortened.length == 0
                                ? toRun(run, surroundings)
                                : commandLine(run, surroundings, Clock.systemUTC(), System.in))
                        .setOut(out)
                        .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                        .execute(shortened);
        if (exit != DONE || !run.isUp()) {
            System.exit(exit);
        }
    }

    /** Whoever says nothing wants Haris to run, soon, and none of the other verbs. */
    private static CommandLine toRun(RunVerb run, Surroundings surroundings) {
        return withHandlers(new CommandLine(new Haris(run, surroundings)));
    }

    /** The verbs work without beans, so they are handed the clock that they go by. */
    static CommandLine commandLine(
            RunVerb run, Surroundings surroundings, Clock clock, InputStream in) {
        var line = new CommandLine(new Haris(run, surroundings));
        line.addSubcommand(run);
        line.addSubcommand(new CheckVerb(surroundings));
        line.addSubcommand(new DoctorVerb(surroundings, clock));
        line.addSubcommand(new ConnectVerb(surroundings, clock, in));
        line.addSubcommand(new SendVerb(surroundings, clock, in));
        line.addSubcommand(new LoginVerb(surroundings, clock));
        line.addSubcommand(new AuditVerb(surroundings));
        line.addSubcommand(new BacktestVerb(surroundings, clock, in));
        line.addSubcommand(new SeriesVerb(in));
        line.addSubcommand(new ClassifyVerb(in));
        line.addSubcommand(new TrainVerb());
        line.addSubcommand(new EvaluateVerb());
        line.addSubcommand(new SlackManifestVerb());
        line.addSubcommand(new DiscordInviteVerb(surroundings, clock));
        return withHandlers(line);
    }

    private static CommandLine withHandlers(CommandLine line) {
        return line.setExecutionExceptionHandler(new Failures())
                .setParameterExceptionHandler(new WrongArguments())
                .setExpandAtFiles(false);
    }

    /** Without a verb, Haris runs. */
    @Command(
            name = "haris",
            mixinStandardHelpOptions = true,
            scope = ScopeType.INHERIT,
            versionProvider = Version.class,
            usageHelpAutoWidth = true,
            description = "Guards your brand's social presence from inside the team's chat.")
    private static final class Haris implements Callable<Integer> {
        private final RunVerb run;

        @Mixin
        @SuppressWarnings("UnusedVariable") // picocli fills it for all verbs
        private final Surroundings surroundings;

        Haris(RunVerb run, Surroundings surroundings) {
            this.run = run;
            this.surroundings = surroundings;
        }

        @Override
        public Integer call() {
            return run.call();
        }
    }
}
