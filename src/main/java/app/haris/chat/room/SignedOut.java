package app.haris.chat.room;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/**
 * Meets whoever is not signed in. A page leads to signing in and back again; a script is told so,
 * and keeps what the member typed.
 */
@Component
final class SignedOut implements AuthenticationEntryPoint, AccessDeniedHandler {
    private static final Duration REMEMBERED = Duration.ofMinutes(30);

    @Override
    public void commence(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException failure)
            throws IOException {
        if (isScript(request)) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            if (HttpMethod.GET.matches(request.getMethod())) {
                Cookies.remember(response, Cookies.NEXT, address(request), REMEMBERED);
            }
            response.sendRedirect("/sign-in");
        }
    }

    /** A page that was left open too long, or a form that was not ours. */
    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException failure)
            throws IOException {
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }

    private static boolean isScript(HttpServletRequest request) {
        var destination = request.getHeader("Sec-Fetch-Dest");
        return request.getHeader("HX-Request") != null
                || (destination != null && !destination.equals("document"));
    }

    private static String address(HttpServletRequest request) {
        var query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }
}
