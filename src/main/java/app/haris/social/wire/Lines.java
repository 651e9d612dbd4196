package app.haris.social.wire;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** Cuts what comes into lines, of which one is held in memory at a time. */
final class Lines implements BodySubscriber<Boolean> {
    /** Far more than any network has to say of one thing. */
    static final int LONGEST = 1 << 20;

    private final Hearer hearer;
    private final CompletableFuture<Boolean> end = new CompletableFuture<>();
    private final ByteArrayOutputStream begun = new ByteArrayOutputStream();
    private volatile Flow.@Nullable Subscription subscription;
    private boolean isTooLong;

    Lines(Hearer hearer) {
        this.hearer = hearer;
    }

    @Override
    public CompletionStage<Boolean> getBody() {
        return end;
    }

    @Override
    public void onSubscribe(Flow.Subscription opened) {
        subscription = opened;
        opened.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> parts) {
        hearer.alive();
        for (var part : parts) {
            while (part.hasRemaining()) {
                add(part.get());
            }
        }
    }

    private void add(byte next) {
        if (next == '\n') {
            end();
        } else if (begun.size() < LONGEST) {
            begun.write(next);
        } else {
            isTooLong = true;
        }
    }

    private void end() {
        if (isTooLong) {
            hearer.tooLong();
        } else {
            var line = begun.toString(StandardCharsets.UTF_8).strip();
            if (!line.isEmpty()) {
                hearer.line(line);
            }
        }
        begun.reset();
        isTooLong = false;
    }

    /** What was cut off in the middle of a line is no line. */
    @Override
    public void onComplete() {
        end.complete(true);
    }

    @Override
    public void onError(Throwable trouble) {
        end.completeExceptionally(trouble);
    }

    void cancel() {
        var open = subscription;
        if (open != null) {
            open.cancel();
        }
    }
}
