package app.haris.cli;

import java.util.concurrent.Callable;
import org.springframework.aot.AotDetector;
import org.springframework.context.aot.AbstractAotProcessor;
import org.springframework.core.SpringProperties;
import org.springframework.util.ClassUtils;
import picocli.CommandLine.Command;

/** Starts the bot. */
@Command(name = "run", description = "Starts Haris (the default verb).")
final class RunVerb implements Callable<Integer> {
    /**
     * What Spring calls its record of the beans of an application, which a jar has that was built
     * for the image; it saves looking for them at each start.
     */
    private static final String PREPARED = "__ApplicationContextInitializer";

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
        if (isPrepared()) {
            SpringProperties.setFlag(AotDetector.AOT_ENABLED);
        }
        Beside.builder(application, surroundings).run();
        isUp = true;
        return CommandLines.DONE;
    }

    /** Whether the build asks which beans there would be, and ends the start by an exception. */
    static boolean isAsked() {
        return Boolean.getBoolean(AbstractAotProcessor.AOT_PROCESSING);
    }

    /** A build that prepares anew must not go by what an earlier one has left. */
    private boolean isPrepared() {
        return !isAsked() && ClassUtils.isPresent(application.getName() + PREPARED, null);
    }

    /** Whether Haris runs now, so that the process must live on. */
    boolean isUp() {
        return isUp;
    }
}
