package app.haris.chat.room;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** Small things that a browser remembers for us; none of them is trusted. */
final class Cookies {
    /** Light or dark, where the member chose. */
    static final String THEME = "haris_theme";

    /** Where to go after signing in. */
    static final String NEXT = "haris_next";

    /** What was said before a redirect, to be shown after it. */
    static final String SAID = "haris_said";

    private Cookies() {}

    static Optional<String> read(HttpServletRequest request, String name) {
        var cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name))
                        .map(Cookie::getValue)
                        .findFirst();
    }

    /** Reads a text that {@link #remember} wrote; what somebody else wrote is not there. */
    static Optional<String> recall(HttpServletRequest request, String name) {
        try {
            return read(request, name)
                    .filter(value -> !value.isEmpty())
                    .map(value -> Base64.getUrlDecoder().decode(value))
                    .map(bytes -> new String(bytes, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException garbled) {
            return Optional.empty();
        }
    }

    static void remember(HttpServletResponse response, String name, String text, Duration age) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        set(response, name, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes), age);
    }

    static void forget(HttpServletResponse response, String name) {
        set(response, name, "", Duration.ZERO);
    }

    static void set(HttpServletResponse response, String name, String value, Duration age) {
        var cookie =
                ResponseCookie.from(name, value)
                        .path("/")
                        .httpOnly(true)
                        .sameSite("Lax")
                        .maxAge(age)
                        .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
