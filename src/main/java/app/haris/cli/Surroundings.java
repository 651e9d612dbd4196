package app.haris.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * What a Haris lives in: where its files are, where it listens. Each may be said as an option, else
 * by the environment variable of the same name.
 */
final class Surroundings {

    @Option(
            names = {"--config", "--haris.config", "--HARIS_CONFIG"},
            paramLabel = "FOLDER",
            description = "bot-config (HARIS_CONFIG, ./bot-config)")
    private @Nullable String config;

    @Option(
            names = {"--data", "--haris.data", "--HARIS_DATA"},
            paramLabel = "FOLDER",
            description = "where Haris keeps its data (HARIS_DATA, ./data)")
    private @Nullable String data;

    @Option(
            names = {"--port", "--haris.port", "--HARIS_PORT"},
            paramLabel = "PORT",
            description = "of the team room and the API (HARIS_PORT, 8080)")
    private @Nullable String port;

    @Option(
            names = {"--bind", "--haris.bind", "--HARIS_BIND"},
            paramLabel = "ADDRESS",
            description = "to listen on (HARIS_BIND, 127.0.0.1)")
    private @Nullable String bind;

    @Option(
            names = {"--api-token", "--haris.api-token", "--HARIS_API_TOKEN"},
            paramLabel = "TOKEN",
            description = "for /api (HARIS_API_TOKEN, else made at the first start)")
    private @Nullable String apiToken;

    @Option(
            names = {"--database-url", "--haris.database.url", "--HARIS_DATABASE_URL"},
            paramLabel = "URL",
            description = "jdbc:postgresql:… (HARIS_DATABASE_URL, else embedded)")
    private @Nullable String databaseUrl;

    @Option(
            names = {
                "--database-username",
                "--haris.database.username",
                "--HARIS_DATABASE_USERNAME"
            },
            paramLabel = "NAME",
            description = "(HARIS_DATABASE_USERNAME)")
    private @Nullable String databaseUsername;

    @Option(
            names = {
                "--database-password",
                "--haris.database.password",
                "--HARIS_DATABASE_PASSWORD"
            },
            paramLabel = "PASSWORD",
            description = "(HARIS_DATABASE_PASSWORD; the environment is the safer place)")
    private @Nullable String databasePassword;

    private final Map<String, String> environment = System.getenv();

    Path config() {
        return Path.of(either(config, "HARIS_CONFIG").orElse("./bot-config"));
    }

    Path data() {
        return Path.of(either(data, "HARIS_DATA").orElse("./data"));
    }

    String port() {
        return either(port, "HARIS_PORT").orElse("8080");
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

    /** The same for Spring. */
    Map<String, Object> properties() {
        var properties = new LinkedHashMap<String, Object>();
        properties.put("HARIS_CONFIG", config().toString());
        properties.put("haris.data", data().toString());
        properties.put("server.port", port());
        properties.put("server.address", bind());
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
