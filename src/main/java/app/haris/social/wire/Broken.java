package app.haris.social.wire;

import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.Objects;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;

/** What a call that broke off proves. */
final class Broken {
    private Broken() {}

    static Exchange judged(Throwable trouble) {
        if (has(trouble, HttpConnectTimeoutException.class)) {
            return new Exchange.Unsent("connect-timeout");
        }
        if (has(trouble, UnresolvedAddressException.class)) {
            return new Exchange.Unsent("unknown-host");
        }
        if (causes(trouble).anyMatch(Broken::isNotSecure)) {
            return new Exchange.Unsent("not-secure");
        }
        if (has(trouble, ConnectException.class)) {
            return new Exchange.Unsent("no-connection");
        }
        return new Exchange.Lost(
                has(trouble, HttpTimeoutException.class) ? "timeout" : "connection-lost");
    }

    /** Whether TLS was never agreed upon, so that nothing was said by it. */
    static boolean isNotSecure(Throwable trouble) {
        return trouble instanceof SSLHandshakeException
                || (trouble instanceof SSLException
                        && String.valueOf(trouble.getMessage())
                                .contains("nrecognized SSL message"));
    }

    private static boolean has(Throwable trouble, Class<? extends Throwable> kind) {
        return causes(trouble).anyMatch(kind::isInstance);
    }

    private static Stream<Throwable> causes(Throwable trouble) {
        return Stream.iterate(trouble, Objects::nonNull, Throwable::getCause);
    }
}
