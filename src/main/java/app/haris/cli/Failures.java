package app.haris.cli;

import app.haris.settings.FaultySettings;
import app.haris.storage.StorageUnavailable;
import java.net.BindException;
import java.net.UnknownHostException;
import java.util.Optional;
import org.springframework.boot.web.server.PortInUseException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/**
 * Says in one line what went wrong and what to do about it, with the exit code that goes with it.
 */
final class Failures implements IExecutionExceptionHandler {
    @Override
    public int handleExecutionException(
            Exception failure, CommandLine line, ParseResult arguments) {
        var told = tell(failure);
        line.getErr().println(told.words());
        return told.exit();
    }

    /** What is said of a failure. */
    record Told(String words, int exit) {}

    static Told tell(Throwable failure) {
        var faults = find(failure, FaultySettings.class);
        if (faults.isPresent()) {
            return new Told(words(faults.get()), CommandLines.WRONG);
        }
        var storage = StorageUnavailable.in(failure);
        if (storage.isPresent()) {
            var isSetting = storage.get().reason() == StorageUnavailable.Reason.SETTING;
            return new Told(
                    words(storage.get()), isSetting ? CommandLines.WRONG : CommandLines.FAILED);
        }
        var port = find(failure, PortInUseException.class);
        if (port.isPresent()) {
            return new Told(
                    "Port %d is in use. Stop what listens there, or set HARIS_PORT to another."
                            .formatted(port.get().getPort()),
                    CommandLines.FAILED);
        }
        if (find(failure, UnknownHostException.class).isPresent()
                || find(failure, BindException.class).isPresent()) {
            return new Told(
                    "Haris cannot listen there (%s). HARIS_BIND is an address of this machine, such as 127.0.0.1, or 0.0.0.0 for all."
                            .formatted(describe(failure)),
                    CommandLines.WRONG);
        }
        var wrong = find(failure, WrongUse.class);
        if (wrong.isPresent()) {
            return new Told(words(wrong.get()), CommandLines.WRONG);
        }
        return new Told("Haris failed: " + describe(failure), CommandLines.FAILED);
    }

    private static String describe(Throwable failure) {
        var root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return words(root);
    }

    private static String words(Throwable failure) {
        var message = failure.getMessage();
        return message == null ? failure.toString() : message;
    }

    private static <T extends Throwable> Optional<T> find(Throwable failure, Class<T> type) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return Optional.of(type.cast(cause));
            }
        }
        return Optional.empty();
    }
}
