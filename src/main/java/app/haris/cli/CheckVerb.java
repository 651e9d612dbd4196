package app.haris.cli;

import app.haris.settings.Settings;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Reads bot-config and prints every fault. */
@Command(
        name = "check",
        description =
                "Reads bot-config and prints every fault as file:line: message; exit 2 if any.")
final class CheckVerb implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls the verb
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls the verb
    private Surroundings surroundings;

    @Override
    public Integer call() {
        var checked = Settings.check(surroundings.config());
        checked.faults().forEach(spec.commandLine().getOut()::println);
        checked.notes().forEach(spec.commandLine().getErr()::println);
        if (checked.faults().isEmpty()) {
            spec.commandLine()
                    .getErr()
                    .println(surroundings.config().normalize() + " is in order.");
            return CommandLines.DONE;
        }
        return CommandLines.WRONG;
    }
}
