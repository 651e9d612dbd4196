package app.haris.social.wire;

import app.haris.social.Bell;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;

/**
 * Calls networks. It follows no redirects, so that a token goes to nobody but the address that was
 * configured, and repeats nothing. Addresses that no operator wrote, but a network named, are
 * called by TLS and in the open internet alone.
 */
public final class Wire {
    /** Far more than any network puts on one page. */
    private static final int LARGEST = 8 << 20;

    private static final String AGENT = "Haris";

    /** A handshake is as quick as an answer. */
    private static final Duration HANDSHAKE = Duration.ofSeconds(10);

    private final HttpClient http;
    private final RestClient client;
    private final Predicate<URI> isOurs;

    /**
     * HTTP/1.1, since over an address without TLS Java's client would ask for HTTP/2 by an {@code
     * Upgrade}, at which servers that expect only WebSockets there, Bluesky's PDS among them, cut
     * the connection.
     *
     * @param connect the longest wait for a connection
     * @param answer the longest wait for the whole answer
     * @param isOurs whether an operator wrote the address, so that it may lie anywhere
     */
    Wire(Duration connect, Duration answer, Predicate<URI> isOurs) {
        this(http(connect), answer, isOurs);
    }

    /** Calls whatever it is told to, for addresses that operators wrote. */
    public Wire(Duration connect, Duration answer) {
        this(connect, answer, address -> true);
    }

    private Wire(HttpClient http, Duration answer, Predicate<URI> isOurs) {
        this(http, client(http, answer), isOurs);
    }

    private Wire(HttpClient http, RestClient client, Predicate<URI> isOurs) {
        this.http = http;
        this.client = client;
        this.isOurs = isOurs;
    }

    /** The same, which may also call the server that an operator has just typed. */
    public Wire trusting(URI typed) {
        return new Wire(http, client, isOurs.or(address -> isSameServer(address, typed)));
    }

    static boolean isSameServer(URI one, URI other) {
        return Objects.equals(one.getScheme(), other.getScheme())
                && one.getHost() != null
                && one.getHost().equalsIgnoreCase(other.getHost())
                && one.getPort() == other.getPort();
    }

    private static HttpClient http(Duration connect) {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(connect)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    private static RestClient client(HttpClient http, Duration answer) {
        var factory = new JdkClientHttpRequestFactory(http);
        factory.setReadTimeout(answer);
        return RestClient.builder().requestFactory(factory).build();
    }

    /**
     * Opens a WebSocket and has each message ring.
     *
     * @param address by {@code https} or {@code http}
     * @return empty where the server does not offer it
     */
    public Optional<Bell> listen(URI address, String token, Runnable ring, Clock clock) {
        if (!isOurs.test(address) && Outside.refusal(address).isPresent()) {
            return Optional.empty();
        }
        var line = new Line(ring, clock);
        try {
            http.newWebSocketBuilder()
                    .header(HttpHeaders.USER_AGENT, AGENT)
                    .header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                    .connectTimeout(HANDSHAKE)
                    .buildAsync(URI.create(address.toString().replaceFirst("^http", "ws")), line)
                    .get(HANDSHAKE.toSeconds(), TimeUnit.SECONDS);
            return Optional.of(line);
        } catch (ExecutionException | TimeoutException notOffered) {
            line.close();
            return Optional.empty();
        } catch (InterruptedException stopping) {
            line.close();
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    public Exchange get(URI address, Consumer<HttpHeaders> headers) {
        return call(HttpMethod.GET, address, headers, Body.NONE);
    }

    /** Posts JSON. */
    public Exchange post(URI address, Consumer<HttpHeaders> headers, byte[] json) {
        return call(HttpMethod.POST, address, headers, new Body(MediaType.APPLICATION_JSON, json));
    }

    /** Posts a file, or whatever else the type says. */
    public Exchange post(
            URI address, Consumer<HttpHeaders> headers, MediaType type, byte[] content) {
        return call(HttpMethod.POST, address, headers, new Body(type, content));
    }

    /** Posts nothing but the headers. */
    public Exchange post(URI address, Consumer<HttpHeaders> headers) {
        return call(HttpMethod.POST, address, headers, Body.NONE);
    }

    /** What is sent. */
    private record Body(@Nullable MediaType type, byte[] content) {
        static final Body NONE = new Body(null, new byte[0]);
    }

    /** Puts JSON. */
    public Exchange put(URI address, Consumer<HttpHeaders> headers, byte[] json) {
        return call(HttpMethod.PUT, address, headers, new Body(MediaType.APPLICATION_JSON, json));
    }

    public Exchange delete(URI address, Consumer<HttpHeaders> headers) {
        return call(HttpMethod.DELETE, address, headers, Body.NONE);
    }

    private Exchange call(
            HttpMethod method, URI address, Consumer<HttpHeaders> headers, Body body) {
        var refusal = isOurs.test(address) ? Optional.<String>empty() : Outside.refusal(address);
        if (refusal.isPresent()) {
            return new Exchange.Unsent(refusal.get());
        }
        try {
            var request =
                    client.method(method)
                            .uri(address)
                            .header(HttpHeaders.USER_AGENT, AGENT)
                            .accept(MediaType.APPLICATION_JSON)
                            .headers(headers);
            var type = body.type();
            if (type != null) {
                request.contentType(type).body(body.content());
            }
            return request.exchange(
                    (sent, response) ->
                            new Exchange.Answered(
                                    response.getStatusCode().value(),
                                    response.getHeaders(),
                                    read(response.getBody())));
        } catch (ResourceAccessException e) {
            return judged(e);
        }
    }

    private static byte[] read(InputStream body) throws IOException {
        var bytes = body.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw new IOException("an answer of more than " + LARGEST + " bytes");
        }
        return bytes;
    }

    private static Exchange judged(ResourceAccessException trouble) {
        for (Throwable cause = trouble; cause != null; cause = cause.getCause()) {
            if (cause instanceof HttpConnectTimeoutException) {
                return new Exchange.Unsent("connect-timeout");
            }
            if (cause instanceof UnresolvedAddressException) {
                return new Exchange.Unsent("unknown-host");
            }
            if (cause instanceof ConnectException) {
                return new Exchange.Unsent("no-connection");
            }
            if (cause instanceof HttpTimeoutException) {
                return new Exchange.Lost("timeout");
            }
        }
        return new Exchange.Lost("connection-lost");
    }
}
