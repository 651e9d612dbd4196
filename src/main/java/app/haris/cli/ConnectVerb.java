package app.haris.cli;

import app.haris.settings.Settings;
import app.haris.social.Accounts;
import app.haris.social.Connector;
import app.haris.social.Connector.Connected;
import app.haris.storage.DataFolder;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Gets access to an account, keeps the secret in a file, and prints what accounts.yml needs. */
@Command(
        name = "connect",
        description =
                "Walks through giving Haris access to an account on a network, keeps the secret in"
                        + " a file of the data folder, and prints the lines for accounts.yml.")
final class ConnectVerb implements Callable<Integer> {
    private final Surroundings surroundings;
    private final Clock clock;
    private final InputStream in;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls the verb
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "NETWORK", description = "such as mastodon")
    private String network = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "ADDRESS",
            description = "the network's server, such as https://mastodon.social")
    private String address = "";

    @Option(
            names = "--account",
            paramLabel = "ID",
            description = "the account's id in accounts.yml; default: brand and network")
    private @Nullable String account;

    @Option(
            names = "--brand",
            paramLabel = "ID",
            description = "the brand that it belongs to; default: the first in accounts.yml")
    private @Nullable String brand;

    ConnectVerb(Surroundings surroundings, Clock clock, InputStream in) {
        this.surroundings = surroundings;
        this.clock = clock;
        this.in = in;
    }

    @Override
    public Integer call() {
        Settings.open(surroundings.config());
        var folder = DataFolder.at(surroundings.data());
        try (var context = Beside.networks(surroundings, clock)) {
            var owner = brand(context.getBean(Accounts.class));
            var connector = connector(context.getBeansOfType(Connector.class).values());
            var id = account == null ? owner + "-" + network : account;
            if (!id.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
                throw new WrongUse("An account's id is such as acme-social, not '" + id + "'.");
            }
            return switch (connector.connect(address, new AtTerminal())) {
                case Connected.Failed(var why) -> {
                    spec.commandLine().getErr().println("Not connected: " + why + ".");
                    yield CommandLines.FAILED;
                }
                case Connected.Done done -> {
                    print(id, owner, done, folder);
                    yield CommandLines.DONE;
                }
            };
        }
    }

    private String brand(Accounts accounts) {
        var known = accounts.brands().stream().map(one -> one.id().value()).toList();
        if (known.isEmpty()) {
            throw new WrongUse("accounts.yml has no brand; put one there first.");
        }
        if (brand != null && !known.contains(brand)) {
            throw new WrongUse(
                    "accounts.yml has no brand '%s'. Brands: %s."
                            .formatted(brand, String.join(", ", known)));
        }
        return brand == null ? known.getFirst() : brand;
    }

    private Connector connector(Collection<Connector> all) {
        return all.stream()
                .filter(one -> one.name().value().equals(network))
                .findFirst()
                .orElseThrow(
                        () ->
                                new WrongUse(
                                        "Haris cannot be connected to '%s' so. Networks: %s."
                                                .formatted(network, names(all))));
    }

    private static String names(Collection<Connector> all) {
        return all.stream()
                .map(one -> one.name().value())
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private void print(String id, String owner, Connected.Done done, DataFolder folder) {
        var files = new LinkedHashMap<String, Path>();
        done.secrets().forEach((key, secret) -> files.put(key, keep(id, key, done, folder)));
        var err = spec.commandLine().getErr();
        err.println(
                "Connected. For nobody else to read: "
                        + files.values().stream()
                                .map(Path::toString)
                                .collect(Collectors.joining(", ")));
        err.println("Put these lines under 'accounts:' in accounts.yml, then try: haris doctor");
        var out = spec.commandLine().getOut();
        out.println("  - id: " + id);
        out.println("    brand: " + owner);
        out.println("    platform: " + network);
        done.keys().forEach((key, value) -> out.println("    " + key + ": " + quoted(value)));
        files.forEach((key, file) -> out.println("    " + key + ": " + quoted("file:" + file)));
    }

    /** What a network says must not become another key of the file. */
    private static String quoted(String value) {
        return "'" + value.replaceAll("\\p{C}", "").replace("'", "''") + "'";
    }

    /** A single secret bears the account's name alone. */
    private static Path keep(String id, String key, Connected.Done done, DataFolder folder) {
        var name = done.secrets().size() == 1 ? id : id + "-" + key;
        try {
            return SecretFile.write(
                    folder.path().resolve("secrets"),
                    name,
                    String.valueOf(done.secrets().get(key)));
        } catch (IOException e) {
            throw new UncheckedIOException("the secret could not be kept", e);
        }
    }

    /** Questions go to stderr, so that stdout bears nothing but the lines for accounts.yml. */
    private final class AtTerminal implements Connector.Dialog {
        private final BufferedReader typed =
                new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));

        @Override
        public void say(String line) {
            spec.commandLine().getErr().println(line);
        }

        @Override
        public String ask(String question) {
            var err = spec.commandLine().getErr();
            err.print(question + ": ");
            err.flush();
            try {
                var line = typed.readLine();
                return line == null ? "" : line.strip();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
