package app.haris.cli;

import app.haris.audit.Chain;
import app.haris.audit.Journal;
import app.haris.audit.Journal.Verification;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Looks after the journal. */
@Command(name = "audit", description = "The journal of who did what: audit verify.")
final class AuditVerb implements Callable<Integer> {
    private final Surroundings surroundings;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls the verb
    private CommandSpec spec;

    AuditVerb(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return CommandLines.WRONG;
    }

    /** Through the Haris that has the data open, if one runs; else by opening the data itself. */
    @Command(
            name = "verify",
            description = "Checks the journal's hash chain; exit 1 and the first broken entry.")
    int verify() {
        var running = RunningHaris.in(surroundings);
        var verification = running.isThere() ? Chain.verify(running.journal()) : offline();
        var out = spec.commandLine().getOut();
        return switch (verification) {
            case Verification.Intact(var entries) -> {
                out.println("intact, " + entries + " entries");
                yield CommandLines.DONE;
            }
            case Verification.Broken(var number, var why) -> {
                out.println("broken at entry " + number + ": " + why);
                yield CommandLines.FAILED;
            }
        };
    }

    private Verification offline() {
        try (var context = Beside.start(Beside.JournalAlone.class, surroundings)) {
            return context.getBean(Journal.class).verify();
        }
    }
}
