package app.haris.social.wire;

import app.haris.social.Bell;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.Dns;
import okhttp3.EventListener;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * Calls addresses that no operator wrote, but a network named, in the open internet alone.
 *
 * <p>The address is examined where the connection is made, on the very one that is about to be
 * connected to, whether it was looked up or stood there as a number. An examination before the call
 * would leave a gap, in which a name can be given another address (DNS rebinding): Java's own
 * client looks names up by itself, later, and lets nobody see where it connects to. OkHttp does, by
 * the sockets that it is given.
 */
final class Abroad {
    /** Shorter than servers keep a connection that is not used. */
    private static final Duration KEPT = Duration.ofSeconds(30);

    /** Networks and those between cut lines without a word. */
    private static final Duration PING = Duration.ofSeconds(30);

    private final Duration connect;
    private final Duration answer;
    private final Dns names;
    private final Predicate<InetAddress> isOutside;
    private @Nullable OkHttpClient client;

    /**
     * @param isOutside whether an address may be connected to
     */
    Abroad(Duration connect, Duration answer, Dns names, Predicate<InetAddress> isOutside) {
        this.connect = connect;
        this.answer = answer;
        this.names = names;
        this.isOutside = isOutside;
    }

    Abroad(Duration connect, Duration answer) {
        this(connect, answer, Dns.SYSTEM, Outside::has);
    }

    /** Made at the first call, since many never call abroad. */
    private synchronized OkHttpClient client() {
        var made = client;
        if (made == null) {
            made =
                    new OkHttpClient.Builder()
                            .dns(names)
                            .socketFactory(new Sockets(isOutside))
                            .proxy(Proxy.NO_PROXY)
                            .followRedirects(false)
                            .followSslRedirects(false)
                            .retryOnConnectionFailure(false)
                            .connectTimeout(connect)
                            .readTimeout(answer)
                            .callTimeout(answer)
                            .connectionPool(
                                    new ConnectionPool(5, KEPT.toSeconds(), TimeUnit.SECONDS))
                            .dispatcher(new Dispatcher(Executors.newVirtualThreadPerTaskExecutor()))
                            .build();
            client = made;
        }
        return made;
    }

    Exchange call(Call call) {
        var isBegun = new AtomicBoolean();
        try (var response =
                client().newBuilder()
                        .eventListener(new Beginning(isBegun))
                        .build()
                        .newCall(request(call))
                        .execute()) {
            var headers = new HttpHeaders();
            response.headers().forEach(one -> headers.add(one.getFirst(), one.getSecond()));
            return new Exchange.Answered(
                    response.code(), headers, Call.read(response.body().byteStream()));
        } catch (Sockets.Inside e) {
            return new Exchange.Unsent("inside-address");
        } catch (UnknownHostException e) {
            return new Exchange.Unsent("unknown-host");
        } catch (IOException e) {
            if (Broken.isNotSecure(e)) {
                return new Exchange.Unsent("not-secure");
            }
            var isLate = e instanceof SocketTimeoutException || "timeout".equals(e.getMessage());
            if (!isBegun.get()) {
                return new Exchange.Unsent(isLate ? "connect-timeout" : "no-connection");
            }
            return new Exchange.Lost(isLate ? "timeout" : "connection-lost");
        }
    }

    private static Request request(Call call) {
        var headers = call.allHeaders();
        var request = new Request.Builder().url(call.address().toString());
        headers.forEach((name, values) -> values.forEach(value -> request.addHeader(name, value)));
        var type = Optional.ofNullable(headers.getFirst(HttpHeaders.CONTENT_TYPE));
        var isBare = type.isEmpty() && List.of("GET", "DELETE").contains(call.method().name());
        var body = RequestBody.create(call.content(), type.map(MediaType::parse).orElse(null));
        return request.method(call.method().name(), isBare ? null : body).build();
    }

    /** Notes that bytes are on their way, from where on nobody knows what came of them. */
    private static final class Beginning extends EventListener {
        private final AtomicBoolean isBegun;

        Beginning(AtomicBoolean isBegun) {
            this.isBegun = isBegun;
        }

        @Override
        public void requestHeadersStart(okhttp3.Call call) {
            isBegun.set(true);
        }
    }

    /** Opens a WebSocket; empty where the server does not offer it. */
    Optional<Bell> listen(Call opening, Runnable ring) {
        var line = new LineAbroad(ring);
        var socket =
                client().newBuilder()
                        .callTimeout(Duration.ZERO)
                        .readTimeout(Duration.ZERO)
                        .pingInterval(PING)
                        .build()
                        .newWebSocket(request(opening), line);
        return line.opened(socket, answer);
    }
}
