package app.haris.inbox.web;

import app.haris.storage.KeyFiles;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The token that programs show: the one that is set, else one made at the first start. */
@Component
final class ApiToken {
    /** The token's file in the data folder, which the command line reads too. */
    static final String FILE = "api-token";

    private static final String SCHEME = "Bearer ";

    private final byte[] token;

    ApiToken(@Value("${haris.api-token:${HARIS_API_TOKEN:}}") String set, KeyFiles keys) {
        var text = set.isBlank() ? keys.token(FILE) : set;
        token = text.getBytes(StandardCharsets.UTF_8);
    }

    /** Whether the header is {@code Bearer} and the token; takes the same time for any wrong one. */
    boolean isIn(String authorization) {
        return authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                && MessageDigest.isEqual(
                        token,
                        authorization
                                .substring(SCHEME.length())
                                .strip()
                                .getBytes(StandardCharsets.UTF_8));
    }
}
