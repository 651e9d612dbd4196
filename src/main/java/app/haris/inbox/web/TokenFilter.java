package app.haris.inbox.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns away who does not show the token, before anything of the request is read. What is answered
 * is nobody else's business, and no page.
 */
final class TokenFilter extends OncePerRequestFilter {
    private final ApiToken token;

    TokenFilter(ApiToken token) {
        this.token = token;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header != null && token.isShownBy(header)) {
            chain.doFilter(request, response);
        } else {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            Problem.of(
                            HttpStatus.UNAUTHORIZED,
                            header == null
                                    ? "Send the API token as 'Authorization: Bearer …'."
                                    : "The API token is not this Haris's. It is what"
                                            + " HARIS_API_TOKEN says, else it lies in the data"
                                            + " folder's file api-token.")
                    .write(response);
        }
    }
}
