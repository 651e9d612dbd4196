package app.haris.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.concurrent.Callable;

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
        var run = new RunVerb(application);
        var exit = commandLine(run, Clock.systemUTC()).execute(arguments);
        if (exit != DONE || !run.isUp()) {
            System.exit(exit);
        }
    }

    /** The verbs work without beans, so they are handed the clock that they go by. */
    static CommandLine commandLine(RunVerb run, Clock clock) {
        var line = new CommandLine(new Haris(run));
        line.addSubcommand(run);
        line.addSubcommand(new CheckVerb());
        line.addSubcommand(new DoctorVerb());
        line.addSubcommand(new SendVerb(clock));
        line.addSubcommand(new LoginVerb(clock));
        line.addSubcommand(new AuditVerb());
        line.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
        line.setExecutionExceptionHandler(new Failures());
        line.setExpandAtFiles(false);
        return line;
    }

    /** Without a verb, Haris runs. */
    @Command(
            name = "haris",
            mixinStandardHelpOptions = true,
            scope = ScopeType.INHERIT,
            versionProvider = Version.class,
            description = "Guards your brand's social presence from inside the team's chat.")
    private static final class Haris implements Callable<Integer> {
        private final RunVerb run;

        @Spec
        @SuppressWarnings("NullAway.Init") // picocli sets it before it calls the verb
        private CommandSpec spec;

        @Mixin
        @SuppressWarnings("NullAway.Init") // picocli sets it before it calls the verb
        private Surroundings surroundings;

        Haris(RunVerb run) {
            this.run = run;
        }

        @Override
        public Integer call() {
            return run.run(surroundings, spec.commandLine().getErr());
        }
    }
}
