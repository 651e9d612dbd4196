package app.haris.cli;

import app.haris.chat.SlackManifest;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints what Slack is to be told of Haris. */
@Command(
        name = "slack-manifest",
        description = "Prints the manifest of a Slack app with exactly the scopes in use.")
final class SlackManifestVerb implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls the verb
    private CommandSpec spec;

    @Option(
            names = "--http",
            paramLabel = "URL",
            description = "Haris's public address, for the HTTP mode; without it, Socket Mode.")
    private @Nullable String http;

    @Option(
            names = "--email",
            description =
                    "Lets Haris read e-mail addresses, to know the members of team.yml by them.")
    private boolean isByEmail;

    @Override
    public Integer call() {
        if (http != null && !(http.startsWith("https:") && Surroundings.isAddress(http))) {
            throw new WrongUse(
                    "--http is an address such as https://haris.example.org, for Slack calls"
                            + " nothing else, not '%s'.".formatted(http));
        }
        var manifest = SlackManifest.yaml(Optional.ofNullable(http), isByEmail);
        spec.commandLine().getOut().print(manifest);
        spec.commandLine().getOut().flush();
        return CommandLines.DONE;
    }
}
