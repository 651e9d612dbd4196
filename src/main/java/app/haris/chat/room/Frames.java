package app.haris.chat.room;

import app.haris.chat.ChatSurface;
import app.haris.chat.OnCallLines;
import app.haris.chat.SourceLines;
import app.haris.chat.Texts;
import app.haris.chat.Wording;
import app.haris.social.SourceReport;
import app.haris.social.Sources;
import app.haris.team.Member;
import app.haris.team.Role;
import app.haris.team.Team;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.stereotype.Component;

/** Frames a page for whoever asks for it. */
@Component
final class Frames {
    /**
     * Of requests that are refused before anybody guards them, as those are whose address hides a
     * way out: a page that says so has no forms.
     */
    private static final CsrfToken NO_TOKEN = new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", "none");

    private static final List<String> THEMES = List.of("light", "dark");

    private final Texts texts;
    private final Team team;
    private final Sources sources;
    private final SourceLines lines;
    private final OnCallLines onCall;
    private final List<ChatSurface> surfaces;

    Frames(
            Texts texts,
            Team team,
            Sources sources,
            SourceLines lines,
            OnCallLines onCall,
            List<ChatSurface> surfaces) {
        this.texts = texts;
        this.team = team;
        this.sources = sources;
        this.lines = lines;
        this.onCall = onCall;
        this.surfaces = surfaces;
    }

    Frame of(HttpServletRequest request) {
        var member = viewer().map(Viewer::member);
        var words =
                texts.in(
                        member.map(Member::language).orElseGet(() -> wished(request)),
                        member.map(team::zone).orElseGet(team::zone));
        var theme = Cookies.read(request, Cookies.THEME).filter(THEMES::contains).orElse("");
        return new Frame(words, member, theme, csrf(request), () -> alarms(member, words));
    }

    /** A chat that takes no message, and a time without anybody, go to whoever can mend it. */
    private List<String> alarms(Optional<Member> member, Wording words) {
        var ofSources =
                sources.all().stream()
                        .filter(SourceReport::needsSomebody)
                        .map(report -> lines.of(report, words));
        var ofChats =
                member.filter(one -> one.may(Role.ADMIN)).stream()
                        .flatMap(_ -> surfaces.stream())
                        .flatMap(surface -> surface.troubles(words).stream());
        var ofDuty =
                member.filter(one -> one.may(Role.LEAD)).stream()
                        .flatMap(_ -> onCall.gaps(words).stream());
        return Stream.of(ofSources, ofChats, ofDuty).flatMap(each -> each).toList();
    }

    private static Optional<Viewer> viewer() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof Viewer viewer
                ? Optional.of(viewer)
                : Optional.empty();
    }

    /** The first of the browser's languages that Haris speaks. */
    private static Locale wished(HttpServletRequest request) {
        var header = request.getHeader("Accept-Language");
        try {
            var wished =
                    header == null
                            ? null
                            : Locale.lookup(Locale.LanguageRange.parse(header), Texts.LANGUAGES);
            return wished == null ? Locale.ENGLISH : wished;
        } catch (IllegalArgumentException malformed) {
            return Locale.ENGLISH;
        }
    }

    /**
     * The token is read now, for its cookie cannot be set any more once a long page is on its way.
     */
    private static CsrfToken csrf(HttpServletRequest request) {
        if (request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
            token.getToken();
            return token;
        }
        return NO_TOKEN;
    }
}
