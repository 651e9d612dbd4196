package app.haris.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Starts the bot. */
@Command(name = "run", description = "Starts Haris (the default verb).")
final class RunVerb implements Callable<Integer> {
    private final Class<?> application;
    private boolean isUp;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls the verb
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls the verb
    private Surroundings surroundings;

    /** Prepares to start this Spring application. */
    RunVerb(Class<?> application) {
        this.application = application;
    }

    @Override
    public Integer call() {
        return run(surroundings, spec.commandLine().getErr());
    }

    int run(Surroundings where, PrintWriter err) {
        try {
            Beside.builder(application, where).run();
            isUp = true;
            return CommandLines.DONE;
        } catch (RuntimeException failure) {
            var told = Failures.tell(failure);
            err.println(told.words());
            return told.exit();
        }
    }

    /** Whether Haris runs now, so that the process must live on. */
    boolean isUp() {
        return isUp;
    }
}
