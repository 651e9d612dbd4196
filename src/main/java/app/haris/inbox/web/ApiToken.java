package app.haris.inbox.web;

import app.haris.storage.KeyFiles;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The token by which programs are let in: set by the operator, or made at the first start. */
@Component
final class ApiToken {
    private static final String SCHEME = "bearer ";

    private final byte[] expected;

    ApiToken(@Value("${haris.api-token:${HARIS_API_TOKEN:}}") String configured, KeyFiles keys) {
        var token = configured.isBlank() ? keys.token("api-token") : configured.strip();
        expected = token.getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Whether an {@code Authorization} header has the token; takes as long for a wrong one as for
     * the right one.
     */
    boolean isShownBy(String header) {
        return header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                && MessageDigest.isEqual(
                        expected,
                        header.substring(SCHEME.length()).strip().getBytes(StandardCharsets.UTF_8));
    }
}
