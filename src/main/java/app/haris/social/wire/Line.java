package app.haris.social.wire;

import app.haris.social.Bell;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** A WebSocket that rings at each message, whatever it says. */
final class Line implements Bell, WebSocket.Listener {
    /** Servers and what lies between cut lines without a word; a ping is answered in a moment. */
    private static final Duration SILENT = Duration.ofSeconds(90);

    private final Runnable ring;
    private final Clock clock;
    private volatile @Nullable WebSocket socket;
    private volatile Instant heard;
    private volatile boolean isCut;

    Line(Runnable ring, Clock clock) {
        this.ring = ring;
        this.clock = clock;
        heard = clock.instant();
    }

    @Override
    public void onOpen(WebSocket opened) {
        socket = opened;
        opened.request(1);
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
        if (last) {
            ring.run();
        }
        return more(from);
    }

    @Override
    public @Nullable CompletionStage<?> onPong(WebSocket from, ByteBuffer message) {
        return more(from);
    }

    @Override
    public @Nullable CompletionStage<?> onPing(WebSocket from, ByteBuffer message) {
        return more(from);
    }

    private @Nullable CompletionStage<?> more(WebSocket from) {
        heard = clock.instant();
        from.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int status, String reason) {
        isCut = true;
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable trouble) {
        isCut = true;
    }

    @Override
    public boolean holds() {
        var open = socket;
        if (isCut || open == null) {
            return false;
        }
        if (clock.instant().isAfter(heard.plus(SILENT))) {
            close();
            return false;
        }
        var _ = open.sendPing(ByteBuffer.allocate(0));
        return true;
    }

    @Override
    public void close() {
        isCut = true;
        var open = socket;
        if (open != null) {
            open.abort();
        }
    }
}
