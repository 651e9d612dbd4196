package app.haris.social.wire;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;

/**
 * What is sent to a network.
 *
 * @param type of the content; absent where nothing but headers is sent
 */
record Call(
        HttpMethod method,
        URI address,
        Consumer<HttpHeaders> headers,
        @Nullable MediaType type,
        byte[] content) {
    /** Far more than any network puts on one page. */
    private static final int LARGEST = 8 << 20;

    static final String AGENT = "Haris";

    static Call bare(HttpMethod method, URI address, Consumer<HttpHeaders> headers) {
        return new Call(method, address, headers, null, new byte[0]);
    }

    HttpHeaders allHeaders() {
        var all = new HttpHeaders();
        all.set(HttpHeaders.USER_AGENT, AGENT);
        all.setAccept(List.of(MediaType.APPLICATION_JSON));
        headers.accept(all);
        if (type != null) {
            all.setContentType(type);
        }
        return all;
    }

    static byte[] read(InputStream body) throws IOException {
        var bytes = body.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw new IOException("an answer of more than " + LARGEST + " bytes");
        }
        return bytes;
    }
}
