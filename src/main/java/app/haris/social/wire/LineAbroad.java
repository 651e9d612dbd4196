package app.haris.social.wire;

import app.haris.social.Bell;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import org.jspecify.annotations.Nullable;

/** A WebSocket abroad that rings at each message, whatever it says. It pings by itself. */
final class LineAbroad extends WebSocketListener implements Bell {
    private final Runnable ring;
    private final CountDownLatch decided = new CountDownLatch(1);
    private volatile @Nullable WebSocket socket;
    private volatile boolean isOpen;

    LineAbroad(Runnable ring) {
        this.ring = ring;
    }

    /** Waits for the server's word. */
    Optional<Bell> opened(WebSocket opening, Duration patience) {
        socket = opening;
        try {
            if (decided.await(patience.toMillis(), TimeUnit.MILLISECONDS) && isOpen) {
                return Optional.of(this);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        close();
        return Optional.empty();
    }

    @Override
    public void onOpen(WebSocket from, Response response) {
        isOpen = true;
        decided.countDown();
    }

    @Override
    public void onMessage(WebSocket from, String message) {
        ring.run();
    }

    @Override
    public void onClosing(WebSocket from, int code, String reason) {
        close();
    }

    @Override
    public void onFailure(WebSocket from, Throwable trouble, @Nullable Response response) {
        isOpen = false;
        decided.countDown();
    }

    @Override
    public boolean holds() {
        return isOpen;
    }

    @Override
    public void close() {
        isOpen = false;
        var open = socket;
        if (open != null) {
            open.cancel();
        }
    }
}
