package app.haris.social.wire;

import app.haris.social.Bell;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;

/**
 * Calls networks. It follows no redirects, so that a token goes to nobody but the address that was
 * configured, and repeats nothing. Addresses that no operator wrote, but a network named, are
 * called by TLS and in the open internet alone.
 */
public final class Wire {
    /** A handshake is as quick as an answer. */
    private static final Duration HANDSHAKE = Duration.ofSeconds(10);

    private final Supplier<Near> near;
    private final Abroad abroad;
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
        this(
                SingletonSupplier.of(() -> Near.made(connect, answer)),
                isOurs,
                new Abroad(connect, answer));
    }

    /** Calls whatever it is told to, for addresses that operators wrote. */
    public Wire(Duration connect, Duration answer) {
        this(connect, answer, address -> true);
    }

    private Wire(Supplier<Near> near, Predicate<URI> isOurs, Abroad abroad) {
        this.near = near;
        this.abroad = abroad;
        this.isOurs = isOurs;
    }

    /** The same, which may also call the server that an operator has just typed. */
    public Wire trusting(URI typed) {
        return new Wire(near, isOurs.or(address -> isSameServer(address, typed)), abroad);
    }

    static boolean isSameServer(URI one, URI other) {
        return Objects.equals(one.getScheme(), other.getScheme())
                && one.getHost() != null
                && one.getHost().equalsIgnoreCase(other.getHost())
                && one.getPort() == other.getPort();
    }

    /** What calls addresses that operators wrote. */
    private record Near(HttpClient http, RestClient client) {
        static Near made(Duration connect, Duration answer) {
            var http =
                    HttpClient.newBuilder()
                            .version(HttpClient.Version.HTTP_1_1)
                            .connectTimeout(connect)
                            .followRedirects(HttpClient.Redirect.NEVER)
                            .build();
            var factory = new JdkClientHttpRequestFactory(http);
            factory.setReadTimeout(answer);
            return new Near(http, RestClient.builder().requestFactory(factory).build());
        }
    }

    /**
     * Opens a WebSocket and has each message ring.
     *
     * @param address by {@code https} or {@code http}
     * @return empty where the server does not offer it
     */
    public Optional<Bell> listen(URI address, String token, Runnable ring, Clock clock) {
        var opening = Call.bare(HttpMethod.GET, address, all -> all.setBearerAuth(token));
        if (!isOurs.test(address)) {
            return isByTls(address) ? abroad.listen(opening, ring) : Optional.empty();
        }
        var line = new Line(ring, clock);
        try {
            near.get()
                    .http
                    .newWebSocketBuilder()
                    .header(HttpHeaders.USER_AGENT, Call.AGENT)
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

    /**
     * Asks for what does not end. Nobody is told of news in this way but by servers that an
     * operator has written.
     */
    public Endless hear(URI address, Consumer<HttpHeaders> headers, Hearer hearer) {
        return isOurs.test(address)
                ? Endless.begin(
                        near.get().http, Call.bare(HttpMethod.GET, address, headers), hearer)
                : Endless.refused(hearer);
    }

    public Exchange get(URI address, Consumer<HttpHeaders> headers) {
        return call(Call.bare(HttpMethod.GET, address, headers));
    }

    /** Posts JSON. */
    public Exchange post(URI address, Consumer<HttpHeaders> headers, byte[] json) {
        return post(address, headers, MediaType.APPLICATION_JSON, json);
    }

    /** Posts a file, or whatever else the type says. */
    public Exchange post(
            URI address, Consumer<HttpHeaders> headers, MediaType type, byte[] content) {
        return call(new Call(HttpMethod.POST, address, headers, type, content));
    }

    /** Posts nothing but the headers. */
    public Exchange post(URI address, Consumer<HttpHeaders> headers) {
        return call(Call.bare(HttpMethod.POST, address, headers));
    }

    /** Puts JSON. */
    public Exchange put(URI address, Consumer<HttpHeaders> headers, byte[] json) {
        return call(new Call(HttpMethod.PUT, address, headers, MediaType.APPLICATION_JSON, json));
    }

    public Exchange delete(URI address, Consumer<HttpHeaders> headers) {
        return call(Call.bare(HttpMethod.DELETE, address, headers));
    }

    private Exchange call(Call call) {
        if (isOurs.test(call.address())) {
            return near(call);
        }
        return isByTls(call.address()) ? abroad.call(call) : new Exchange.Unsent("not-by-tls");
    }

    private static boolean isByTls(URI address) {
        return "https".equals(address.getScheme()) && address.getHost() != null;
    }

    private Exchange near(Call call) {
        try {
            var request =
                    near.get()
                            .client
                            .method(call.method())
                            .uri(call.address())
                            .headers(all -> all.putAll(call.allHeaders()));
            if (call.type() != null) {
                request.body(call.content());
            }
            return request.exchange(
                    (sent, response) ->
                            new Exchange.Answered(
                                    response.getStatusCode().value(),
                                    response.getHeaders(),
                                    Call.read(response.getBody())));
        } catch (ResourceAccessException e) {
            return Broken.judged(e);
        }
    }
}
