package app.haris.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A Haris that runs as a process of its own, as an operator would start it. */
final class HarisProcess implements AutoCloseable {
    static final String TOKEN = "bench-token";

    private static final Duration READY_WITHIN = Duration.ofSeconds(60);

    private final Path jar;
    private final Path folder;
    private final List<String> jvmOptions;
    private final int port = freePort();
    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(5))
                    .build();
    private Process process;

    /**
     * Prepares a process that keeps its data, configuration and log in {@code folder}.
     *
     * @param jar the jar to run
     */
    HarisProcess(Path jar, Path folder, List<String> jvmOptions) {
        this.jar = jar.toAbsolutePath();
        this.folder = folder.toAbsolutePath();
        this.jvmOptions = List.copyOf(jvmOptions);
    }

    /** Starts it, and returns how long it took until it said that it was ready. */
    Duration start() {
        var begun = System.nanoTime();
        try {
            Files.createDirectories(folder);
            var builder = new ProcessBuilder(command("run"));
            builder.environment().putAll(environment());
            builder.redirectErrorStream(true);
            builder.redirectOutput(
                    ProcessBuilder.Redirect.appendTo(folder.resolve("haris.log").toFile()));
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        while (!isReady()) {
            if (!process.isAlive()) {
                throw new IllegalStateException("Haris ended; see " + folder.resolve("haris.log"));
            }
            if (System.nanoTime() - begun > READY_WITHIN.toNanos()) {
                throw new IllegalStateException("Haris was not ready within " + READY_WITHIN);
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    /** Runs another verb on the same data, and returns its exit code. */
    int run(String... verb) {
        try {
            var builder = new ProcessBuilder(command(verb)).inheritIO();
            builder.environment().putAll(environment());
            return builder.start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private List<String> command(String... verb) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("--enable-native-access=ALL-UNNAMED");
        command.addAll(jvmOptions);
        command.addAll(List.of("-jar", jar.toString()));
        command.addAll(List.of(verb));
        return command;
    }

    private Map<String, String> environment() {
        return Map.of(
                "HARIS_PORT", Integer.toString(port),
                "HARIS_API_TOKEN", TOKEN,
                "HARIS_DATA", folder.resolve("data").toString(),
                "HARIS_CONFIG", folder.resolve("bot-config").toString());
    }

    private boolean isReady() {
        try {
            return get("/actuator/health/readiness").statusCode() == 200;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    /** SIGKILL: no shutdown hook runs. */
    void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroy();
            awaitEnd();
        }
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    long pid() {
        return process.pid();
    }

    int port() {
        return port;
    }

    Path configuration() {
        return folder.resolve("bot-config");
    }

    HttpResponse<String> get(String path) {
        return send(request(path).GET().build());
    }

    HttpResponse<String> post(String path, String contentType, String body) {
        return send(
                request(path)
                        .header("Content-Type", contentType)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build());
    }

    HttpResponse<String> put(String path, String body) {
        return send(
                request(path)
                        .header("Content-Type", "application/json")
                        .PUT(HttpRequest.BodyPublishers.ofString(body))
                        .build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + TOKEN);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
