package app.haris.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/**
 * What a Haris lives in: where its files are, where it listens. Each may be said as an option, else
 * by the environment variable of the same name. All verbs share them, and they may stand before or
 * behind the verb.
 */
final class Surroundings {
    private static final int LAST_PORT = 65_535;
    private static final Pattern LONG_NAME = Pattern.compile("--(?:HARIS_|haris\\.)([^=]+)(=.*)?");

    @Option(
            names = "--config",
            scope = ScopeType.INHERIT,
            paramLabel = "FOLDER",
            description = "bot-config (HARIS_CONFIG, ./bot-config)")
    private @Nullable String config;

    @Option(
            names = "--data",
            scope = ScopeType.INHERIT,
            paramLabel = "FOLDER",
            description = "where Haris keeps its data (HARIS_DATA, ./data)")
    private @Nullable String data;

    @Option(
            names = "--port",
            scope = ScopeType.INHERIT,
            paramLabel = "PORT",
            description = "of the team room and the API (HARIS_PORT, 8080)")
    private @Nullable String port;

    @Option(
            names = "--bind",
            scope = ScopeType.INHERIT,
            paramLabel = "ADDRESS",
            description = "to listen on (HARIS_BIND, 127.0.0.1)")
    private @Nullable String bind;

    @Option(
            names = "--public-url",
            scope = ScopeType.INHERIT,
            paramLabel = "URL",
            description = "by which members reach Haris (HARIS_PUBLIC_URL, http://BIND:PORT)")
    private @Nullable String publicUrl;

    @Option(
            names = "--api-token",
            scope = ScopeType.INHERIT,
            paramLabel = "TOKEN",
            description = "for /api (HARIS_API_TOKEN, else made at the first start)")
    private @Nullable String apiToken;

    @Option(
            names = "--database-url",
            scope = ScopeType.INHERIT,
            paramLabel = "URL",
            description = "jdbc:postgresql:… (HARIS_DATABASE_URL, else embedded)")
    private @Nullable String databaseUrl;

    @Option(
            names = "--database-username",
            scope = ScopeType.INHERIT,
            paramLabel = "NAME",
            description = "(HARIS_DATABASE_USERNAME)")
    private @Nullable String databaseUsername;

    @Option(
            names = "--database-password",
            scope = ScopeType.INHERIT,
            paramLabel = "PASSWORD",
            description = "(HARIS_DATABASE_PASSWORD; the environment is the safer place)")
    private @Nullable String databasePassword;

    private final Map<String, String> environment;

    /** Reads what no option says from these variables. */
    Surroundings(Map<String, String> environment) {
        this.environment = environment;
    }

    /** A setting may also be written as its variable or as Spring would: --HARIS_PORT=80. */
    static String[] shortened(String... arguments) {
        return Stream.of(arguments).map(Surroundings::shortened).toArray(String[]::new);
    }

    private static String shortened(String argument) {
        var option = LONG_NAME.matcher(argument);
        return option.matches()
                ? "--"
                        + option.group(1).toLowerCase(Locale.ROOT).replaceAll("[_.]", "-")
                        + Objects.requireNonNullElse(option.group(2), "")
                : argument;
    }

    Path config() {
        var folder = Path.of(either(config, "HARIS_CONFIG").orElse("./bot-config"));
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new WrongUse("HARIS_CONFIG is a folder, and %s is none.".formatted(folder));
        }
        return folder;
    }

    Path data() {
        return Path.of(either(data, "HARIS_DATA").orElse("./data"));
    }

    int port() {
        var said = either(port, "HARIS_PORT").orElse("8080").strip();
        if (!said.matches("\\d{1,5}") || Integer.parseInt(said) > LAST_PORT) {
            throw new WrongUse(
                    "HARIS_PORT is a number from 0 to %d, not '%s'.".formatted(LAST_PORT, said));
        }
        return Integer.parseInt(said);
    }

    String bind() {
        return either(bind, "HARIS_BIND").orElse("127.0.0.1");
    }

    Optional<String> apiToken() {
        return either(apiToken, "HARIS_API_TOKEN");
    }

    Optional<String> databaseUrl() {
        return either(databaseUrl, "HARIS_DATABASE_URL");
    }

    Properties databaseLogin() {
        var login = new Properties();
        either(databaseUsername, "HARIS_DATABASE_USERNAME")
                .ifPresent(name -> login.put("user", name));
        either(databasePassword, "HARIS_DATABASE_PASSWORD")
                .ifPresent(password -> login.put("password", password));
        return login;
    }

    /** Where a Haris that runs on this machine in these surroundings answers. */
    String address() {
        var host = bind().equals("0.0.0.0") || bind().equals("::") ? "127.0.0.1" : bind();
        return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port();
    }

    /** What links for members begin with. */
    String publicAddress() {
        return publicUrl().map(url -> url.replaceAll("/+$", "")).orElseGet(this::address);
    }

    /** Whether the world could call Haris there. */
    static boolean isAddress(String url) {
        return url.matches("https?://[^\\s/?#]+(/[^\\s?#]*)?");
    }

    private Optional<String> publicUrl() {
        var said = either(publicUrl, "HARIS_PUBLIC_URL").map(String::strip);
        if (said.filter(url -> !isAddress(url)).isPresent()) {
            throw new WrongUse(
                    "HARIS_PUBLIC_URL is an address such as https://haris.example.org, not '%s'."
                            .formatted(said.get()));
        }
        return said;
    }

    /** The same for Spring. */
    Map<String, Object> properties() {
        var properties = new LinkedHashMap<String, Object>();
        properties.put("HARIS_CONFIG", config().toString());
        properties.put("haris.data", data().toString());
        properties.put("server.port", port());
        properties.put("server.address", bind());
        publicUrl().ifPresent(url -> properties.put("haris.public-url", url));
        apiToken().ifPresent(token -> properties.put("haris.api-token", token));
        databaseUrl().ifPresent(url -> properties.put("haris.database.url", url));
        either(databaseUsername, "HARIS_DATABASE_USERNAME")
                .ifPresent(name -> properties.put("haris.database.username", name));
        either(databasePassword, "HARIS_DATABASE_PASSWORD")
                .ifPresent(password -> properties.put("haris.database.password", password));
        return properties;
    }

    private Optional<String> either(@Nullable String option, String variable) {
        return Optional.ofNullable(option)
                .or(() -> Optional.ofNullable(environment.get(variable)))
                .filter(value -> !value.isBlank());
    }
}
