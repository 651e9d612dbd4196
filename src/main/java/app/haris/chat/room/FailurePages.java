package app.haris.chat.room;

import app.haris.storage.DiskTrouble;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
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
    ResponseEntity<ProblemDetail> problem(
            HttpServletRequest request, HttpServletResponse response) {
        var status = status(request);
        var detail =
                trouble(request)
                        .map(why -> String.valueOf(why.getMessage()))
                        .orElseGet(() -> detail(status, request, response));
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setInstance(place(request));
        return ResponseEntity.of(problem).build();
    }

    /** In words of our own: what the libraries say tells of what is inside. */
    private static String detail(
            HttpStatus status, HttpServletRequest request, HttpServletResponse response) {
        return switch (status) {
            case NOT_FOUND -> "There is nothing at this address.";
            case METHOD_NOT_ALLOWED ->
                    "%s is not allowed at this address; allowed: %s."
                            .formatted(
                                    request.getMethod(),
                                    Objects.requireNonNullElse(
                                            response.getHeader(HttpHeaders.ALLOW), "nothing"));
            case FORBIDDEN ->
                    "Only the room's own pages may do this, for a member who is signed in;"
                            + " programs use /api with the API token.";
            case CONTENT_TOO_LARGE -> "This is more than may be sent at once.";
            case UNSUPPORTED_MEDIA_TYPE -> "A body of this media type is not taken here.";
            case NOT_ACCEPTABLE -> "What is here cannot be given in a media type of 'Accept'.";
            default ->
                    status.is4xxClientError()
                            ? "The address, a parameter or the body has a form that is not taken"
                                    + " here."
                            : "Haris failed at this; its log says at what.";
        };
    }

    private static @Nullable URI place(HttpServletRequest request) {
        var path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        try {
            return path instanceof String text ? new URI(text) : null;
        } catch (URISyntaxException oddAddress) {
            return null;
        }
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
