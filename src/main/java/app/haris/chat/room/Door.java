package app.haris.chat.room;

import app.haris.chat.ChatFile;
import app.haris.settings.Settings;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Shut while chat.yml says {@code room: {enabled: false}}: then the room has no page, and nobody
 * signs in. Others' pages, probes, and what a failure page is drawn with stay.
 */
final class Door extends OncePerRequestFilter {
    private static final List<String> OUTSIDE =
            List.of("/sandbox", "/acknowledge", "/actuator/", "/room/", "/webjars/");

    private final Settings settings;

    Door(Settings settings) {
        this.settings = settings;
    }

    boolean isOpen() {
        return settings.current(ChatFile.FILE).isRoomOpen();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return isOpen() || OUTSIDE.stream().anyMatch(request.getRequestURI()::startsWith);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws IOException, ServletException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
}
