package app.haris.social.wire;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** An answer that does not end by itself: what is poured in comes out at once, as it is. */
public final class Faucet {
    private final BlockingQueue<Drop> drops = new LinkedBlockingQueue<>();
    private volatile boolean isOver;

    private enum How {
        ON,
        END,
        CUT
    }

    private record Drop(byte[] bytes, How how) {}

    public void pour(String part) {
        pour(part.getBytes(StandardCharsets.UTF_8));
    }

    public void pour(byte[] part) {
        drops.add(new Drop(part, How.ON));
    }

    /** The server ends it in order. */
    public void end() {
        drops.add(new Drop(new byte[0], How.END));
    }

    /** The connection breaks. */
    public void cut() {
        drops.add(new Drop(new byte[0], How.CUT));
    }

    /** Whether nobody reads it any more, as far as the server has noticed. */
    public boolean isOver() {
        return isOver;
    }

    void pourInto(HttpExchange exchange) throws IOException {
        try {
            var body = exchange.getResponseBody();
            body.flush();
            for (var drop = drops.take(); ; drop = drops.take()) {
                body.write(drop.bytes());
                body.flush();
                if (drop.how() == How.END) {
                    exchange.close();
                    return;
                }
                if (drop.how() == How.CUT) {
                    throw new IOException("cut");
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            isOver = true;
        }
    }
}
