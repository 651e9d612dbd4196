package app.haris.cli;

import app.haris.settings.Settings;
import java.nio.file.Files;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Reads bot-config and prints every fault. */
@Command(
        name = "check",
        description =
                "Reads bot-config and prints every fault as file:line: message; exit 2 if any.")
final class CheckVerb implements Callable<Integer> {
    private final Surroundings surroundings;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls the verb
    private CommandSpec spec;

    CheckVerb(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        var checked = Settings.check(surroundings.config());
        checked.faults().forEach(spec.commandLine().getOut()::println);
        checked.notes().forEach(spec.commandLine().getErr()::println);
        if (checked.faults().isEmpty()) {
            var folder = surroundings.config();
            spec.commandLine()
                    .getErr()
                    .println(
                            Files.isDirectory(folder)
                                    ? folder.normalize() + " is in order."
                                    : "The built-in configuration is in order.");
            return CommandLines.DONE;
        }
        return CommandLines.WRONG;
    }
}
