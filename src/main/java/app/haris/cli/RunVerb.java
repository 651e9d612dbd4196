package app.haris.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Starts the bot. */
@Command(name = "run", description = "Starts Haris (the default verb).")
final class RunVerb implements Callable<Integer> {
    private final Class<?> application;
    private final Surroundings surroundings;
    private boolean isUp;

    /** Prepares to start this Spring application. */
    RunVerb(Class<?> application, Surroundings surroundings) {
        this.application = application;
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Beside.builder(application, surroundings).run();
        isUp = true;
        return CommandLines.DONE;
    }

    /** Whether Haris runs now, so that the process must live on. */
    boolean isUp() {
        return isUp;
    }
}
