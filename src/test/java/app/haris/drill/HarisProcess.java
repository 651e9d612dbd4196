package app.haris.drill;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** A Haris that runs as a process of its own, as an operator starts it, and can be killed. */
public final class HarisProcess implements AutoCloseable {
    public static final String TOKEN = "drill-token-0123456789";

    private static final Duration READY_WITHIN = Duration.ofMinutes(2);

    private final List<String> launch;
    private final Path folder;
    private final Map<String, String> settings;
    private final int port = freePort();
    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(5))
                    .build();
    private Process process;

    /** What a verb that ran to its end has left. */
    record Ended(int exit, String out, String err) {}

    private HarisProcess(List<String> launch, Path folder, Map<String, String> settings) {
        this.launch = List.copyOf(launch);
        this.folder = folder.toAbsolutePath();
        this.settings = Map.copyOf(settings);
    }

    /**
     * Prepares a process of the classes under test that keeps its data, configuration and log in
     * the folder.
     *
     * @param settings more of the environment, or other than usual
     */
    public static HarisProcess ofClasses(Path folder, Map<String, String> settings) {
        var options = System.getProperty("haris.drill.options", "-Xmx512m").split(" ");
        return ofClasses(
                folder,
                settings,
                Stream.concat(Stream.of("-XX:TieredStopAtLevel=1"), Stream.of(options)).toList());
    }

    /** The same with options of the JVM, and no others. */
    public static HarisProcess ofClasses(
            Path folder, Map<String, String> settings, List<String> jvmOptions) {
        var launch =
                Stream.concat(
                        jvmOptions.stream(),
                        Stream.of("-cp", classPath(), "app.haris.HarisApplication"));
        return new HarisProcess(launch.toList(), folder, settings);
    }

    /**
     * Prepares a process of the jar that keeps its data, configuration and log in the folder; its
     * environment is that of docker/entrypoint.
     */
    public static HarisProcess ofJar(Path jar, List<String> jvmOptions, Path folder) {
        var launch = new ArrayList<>(jvmOptions);
        launch.addAll(List.of("-jar", jar.toAbsolutePath().toString()));
        return of(launch, folder);
    }

    /**
     * Prepares a process that is launched so, in the same environment.
     *
     * @param launch options of the JVM, with what it is to run
     */
    public static HarisProcess of(List<String> launch, Path folder) {
        return new HarisProcess(launch, folder, Map.of("MALLOC_ARENA_MAX", "2"));
    }

    /** Starts it, and returns how long it took until it said that it was ready. */
    public Duration start() {
        var begun = System.nanoTime();
        process = spawn("haris.log", "haris.log", "run");
        while (!isReady()) {
            if (!process.isAlive()) {
                throw new IllegalStateException(
                        "Haris ended: " + read(folder.resolve("haris.log")));
            }
            if (System.nanoTime() - begun > READY_WITHIN.toNanos()) {
                throw new IllegalStateException("Haris was not ready within " + READY_WITHIN);
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    /** Runs another verb with the same settings, to its end. */
    Ended run(String... verb) throws InterruptedException {
        var name = verb[0] + "-" + ThreadLocalRandom.current().nextInt(1 << 30);
        var exit = spawn(name + ".out", name + ".err", verb).waitFor();
        return new Ended(
                exit, read(folder.resolve(name + ".out")), read(folder.resolve(name + ".err")));
    }

    private Process spawn(String out, String err, String... verb) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("--enable-native-access=ALL-UNNAMED");
        command.addAll(launch);
        command.addAll(List.of(verb));
        var builder = new ProcessBuilder(command);
        builder.environment().putAll(environment());
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve(out).toFile()));
        builder.redirectError(ProcessBuilder.Redirect.appendTo(folder.resolve(err).toFile()));
        try {
            Files.createDirectories(folder);
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without the tests, where Haris would find components that are none of its own. */
    private static String classPath() {
        var tests = HarisProcess.class.getProtectionDomain().getCodeSource().getLocation();
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !Path.of(entry).toAbsolutePath().equals(Path.of(tests.getPath())))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private Map<String, String> environment() {
        var environment = new HashMap<String, String>();
        environment.put("HARIS_PORT", Integer.toString(port));
        environment.put("HARIS_API_TOKEN", TOKEN);
        environment.put("HARIS_DATA", folder.resolve("data").toString());
        environment.put("HARIS_CONFIG", folder.resolve("bot-config").toString());
        environment.putAll(settings);
        return environment;
    }

    private boolean isReady() {
        try {
            return get("/actuator/health/readiness").statusCode() == 200;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    /** SIGKILL: no shutdown hook runs. */
    public void kill() {
        process.toHandle().destroyForcibly();
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
                process.toHandle().destroyForcibly();
                process.waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public long pid() {
        return process.pid();
    }

    public int port() {
        return port;
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    /** Says a line of the grammar as a member. */
    HttpResponse<String> say(long caseNumber, String member, String text) {
        var body = JsonMapper.shared().writeValueAsString(Map.of("as", member, "text", text));
        return post("/api/cases/" + caseNumber + "/commands", "application/json", body);
    }

    public HttpResponse<String> post(String path, String type, String body) {
        return send(request(path).header("Content-Type", type).POST(BodyPublishers.ofString(body)));
    }

    HttpResponse<String> put(String path, String json) {
        return send(
                request(path)
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString(json)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address() + path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + TOKEN);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A port for several starts. Not one of those that the system hands out to whoever connects:
     * while Haris is away, its own clients would get it now and then.
     */
    private static int freePort() {
        while (true) {
            var port = ThreadLocalRandom.current().nextInt(20_000, 32_000);
            try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException taken) {
                continue;
            }
        }
    }
}
