package app.haris.chat.room;

import app.haris.team.MemberId;
import app.haris.team.Team;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Sign-in sessions: a random cookie whose hash lies in the database, so that a restart, a crash or
 * another instance throws nobody out, and signing out ends the session everywhere. It ends by
 * itself after {@link #IDLE}, and at once when the member leaves team.yml.
 */
@Component
final class Sessions implements SecurityContextRepository {
    static final String COOKIE = "haris_room";
    static final Duration IDLE = Duration.ofDays(30);
    private static final Duration TOUCH = Duration.ofHours(1);
    private static final int TOKEN_BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final JdbcSessions rows;
    private final Team team;
    private final Clock clock;

    Sessions(JdbcSessions rows, Team team, Clock clock) {
        this.rows = rows;
        this.team = team;
        this.clock = clock;
    }

    void start(MemberId member, HttpServletRequest request, HttpServletResponse response) {
        var bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var now = clock.instant();
        rows.removeUnseenSince(now.minus(IDLE));
        rows.add(new JdbcSessions.Session(hash(token), member, now, now));
        setCookie(token, IDLE, request, response);
    }

    void end(HttpServletRequest request, HttpServletResponse response) {
        token(request).ifPresent(token -> rows.remove(hash(token)));
        setCookie("", Duration.ZERO, request, response);
    }

    /** Whether the session still stands; asked again and again while a stream is open. */
    boolean stands(String session) {
        return rows.find(session).flatMap(this::viewer).isPresent();
    }

    private Optional<Viewer> read(HttpServletRequest request) {
        return token(request).map(Sessions::hash).flatMap(rows::find).flatMap(this::viewer);
    }

    private Optional<Viewer> viewer(JdbcSessions.Session session) {
        var now = clock.instant();
        if (session.seenAt().plus(IDLE).isBefore(now)) {
            return Optional.empty();
        }
        if (session.seenAt().plus(TOUCH).isBefore(now)) {
            rows.seen(session.tokenHash(), now);
        }
        return team.find(session.member()).map(member -> new Viewer(member, session.tokenHash()));
    }

    private static void setCookie(
            String value, Duration age, HttpServletRequest request, HttpServletResponse response) {
        var cookie =
                ResponseCookie.from(COOKIE, value)
                        .path("/")
                        .httpOnly(true)
                        .sameSite("Lax")
                        .secure(request.isSecure())
                        .maxAge(age)
                        .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private static Optional<String> token(HttpServletRequest request) {
        return Cookies.read(request, COOKIE).filter(token -> !token.isEmpty());
    }

    private static String hash(String token) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return read(request).isPresent();
    }

    @Override
    @Deprecated
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return read(holder.getRequest())
                .<SecurityContext>map(SecurityContextImpl::new)
                .orElseGet(SecurityContextHolder::createEmptyContext);
    }

    /** Nothing: a session begins with {@link #start} alone. */
    @Override
    public void saveContext(
            SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}
}
