package app.haris.social.wire;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * A call whose answer does not end before somebody closes it. It has no time-out: whoever opened it
 * knows how long the network may keep silent.
 */
public final class Endless implements AutoCloseable {
    /** Of a refusal, as much as says why. */
    private static final int REFUSAL = 1 << 16;

    private final Hearer hearer;
    private final Lines lines;
    private volatile @Nullable CompletableFuture<HttpResponse<Exchange.Answered>> answer;
    private volatile boolean isClosed;

    private Endless(Hearer hearer) {
        this.hearer = hearer;
        lines = new Lines(hearer);
    }

    static Endless begin(HttpClient http, Call call, Hearer hearer) {
        var request = HttpRequest.newBuilder(call.address()).GET();
        call.allHeaders()
                .forEach((name, values) -> values.forEach(value -> request.header(name, value)));
        var begun = new Endless(hearer);
        var answer = http.sendAsync(request.build(), begun::answered);
        begun.answer = answer;
        var _ = answer.whenComplete((response, trouble) -> begun.end(response, trouble));
        return begun;
    }

    /** A call that was not made, as none may be to where no operator has written an address. */
    static Endless refused(Hearer hearer) {
        hearer.ended(new Exchange.Unsent("not-configured"));
        return new Endless(hearer);
    }

    private BodySubscriber<Exchange.Answered> answered(HttpResponse.ResponseInfo info) {
        var headers = new HttpHeaders();
        info.headers().map().forEach(headers::addAll);
        if (info.statusCode() != 200) {
            return BodySubscribers.mapping(
                    BodySubscribers.limiting(BodySubscribers.ofByteArray(), REFUSAL),
                    body -> new Exchange.Answered(info.statusCode(), headers, body));
        }
        hearer.begun(headers);
        return BodySubscribers.mapping(
                lines, end -> new Exchange.Answered(info.statusCode(), headers, new byte[0]));
    }

    private void end(
            @Nullable HttpResponse<Exchange.Answered> response, @Nullable Throwable trouble) {
        if (isClosed) {
            return;
        }
        if (response != null) {
            hearer.ended(response.body());
        } else if (trouble != null) {
            var cause = trouble instanceof CompletionException ? trouble.getCause() : trouble;
            hearer.ended(Broken.judged(cause == null ? trouble : cause));
        }
    }

    @Override
    public void close() {
        isClosed = true;
        lines.cancel();
        var open = answer;
        if (open != null) {
            open.cancel(true);
        }
    }
}
