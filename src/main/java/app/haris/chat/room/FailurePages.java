package app.haris.chat.room;

import app.haris.storage.DiskTrouble;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** What somebody sees when a page is not there, not allowed, or broken. */
@Controller
final class FailurePages implements ErrorController {
    private final Frames frames;

    FailurePages(Frames frames) {
        this.frames = frames;
    }

    @RequestMapping(path = "/error", produces = MediaType.TEXT_HTML_VALUE)
    String page(HttpServletRequest request, HttpServletResponse response, Model model) {
        var status = status(request);
        response.setStatus(status.value());
        model.addAttribute("frame", frames.of(request));
        model.addAttribute("kind", kind(status));
        return "room/failure";
    }

    /** Programs get a problem detail (RFC 9457). */
    @RequestMapping("/error")
    ResponseEntity<ProblemDetail> problem(HttpServletRequest request) {
        var problem =
                trouble(request)
                        .map(
                                why ->
                                        ProblemDetail.forStatusAndDetail(
                                                HttpStatus.SERVICE_UNAVAILABLE,
                                                String.valueOf(why.getMessage())))
                        .orElseGet(() -> ProblemDetail.forStatus(status(request)));
        return ResponseEntity.of(problem).build();
    }

    private static String kind(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND, METHOD_NOT_ALLOWED -> "missing";
            case FORBIDDEN, UNAUTHORIZED -> "forbidden";
            default -> status.is4xxClientError() ? "odd" : "broken";
        };
    }

    private static HttpStatus status(HttpServletRequest request) {
        if (trouble(request).isPresent()) {
            return HttpStatus.SERVICE_UNAVAILABLE;
        }
        var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var status = code instanceof Integer number ? HttpStatus.resolve(number) : null;
        // Somebody asked for this page itself.
        return status == null ? HttpStatus.NOT_FOUND : status;
    }

    /** What keeps Haris from keeping anything, if that was the failure. */
    private static Optional<DiskTrouble> trouble(HttpServletRequest request) {
        var failure = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        for (var cause = failure; cause instanceof Throwable thrown; cause = thrown.getCause()) {
            if (cause instanceof DiskTrouble trouble) {
                return Optional.of(trouble);
            }
        }
        return Optional.empty();
    }
}
