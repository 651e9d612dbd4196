package app.haris.social.wire;

import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;

/** One call to a network, and what came of it. */
public sealed interface Exchange {
    /** The network answered, whatever it said. */
    record Answered(int status, HttpHeaders headers, byte[] body) implements Exchange {
        public boolean isSuccess() {
            return status >= 200 && status < 300;
        }

        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    /** The call certainly did not reach the network. */
    record Unsent(String reason) implements Exchange {}

    /** No answer came, or none that can be read; the call may have had its effect. */
    record Lost(String reason) implements Exchange {}
}
