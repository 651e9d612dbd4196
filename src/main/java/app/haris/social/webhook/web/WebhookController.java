package app.haris.social.webhook.web;

import app.haris.social.ArrivalsBusy;
import app.haris.social.webhook.Reception;
import app.haris.social.webhook.Reception.Address;
import app.haris.storage.DiskTrouble;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /webhooks/{account}}: what networks call, and the challenges before they do. */
@RestController
final class WebhookController {
    private static final Duration SOON = Duration.ofSeconds(10);

    /** A held account is held for longer than a disk is busy. */
    private static final Duration LATER = Duration.ofMinutes(5);

    private final Reception reception;
    private final Bodies bodies = new Bodies();

    WebhookController(Reception reception) {
        this.reception = reception;
    }

    @GetMapping("/webhooks/{account}")
    ResponseEntity<?> prove(@PathVariable String account, @RequestParam Map<String, String> asked) {
        var address = reception.find(account);
        if (address.isEmpty()) {
            return unknown();
        }
        return address.get()
                .webhook()
                .prove(address.get().account(), asked)
                .<ResponseEntity<?>>map(
                        proof ->
                                ResponseEntity.ok()
                                        .contentType(MediaType.parseMediaType(proof.mediaType()))
                                        .header("X-Content-Type-Options", "nosniff")
                                        .body(proof.body()))
                .orElseGet(
                        () ->
                                problem(
                                        HttpStatus.FORBIDDEN,
                                        "This is not the network's challenge for this account."));
    }

    @PostMapping("/webhooks/{account}")
    ResponseEntity<?> receive(@PathVariable String account, HttpServletRequest request)
            throws IOException {
        var address = reception.find(account);
        if (address.isEmpty()) {
            return unknown();
        }
        var signature = request.getHeader(address.get().webhook().signatureHeader());
        if (signature == null) {
            return forged(address.get());
        }
        return switch (bodies.read(request)) {
            case Bodies.Body.Whole(var bytes) -> receive(address.get(), signature, bytes);
            case Bodies.Body.TooLarge() ->
                    problem(
                            HttpStatus.CONTENT_TOO_LARGE,
                            "A call may have " + Bodies.LARGEST + " bytes at most.");
            case Bodies.Body.TooMany() ->
                    later("Too many large calls at once.", Duration.ofSeconds(1));
        };
    }

    private ResponseEntity<?> receive(Address address, String signature, byte[] body) {
        try {
            return switch (reception.receive(address, signature, body)) {
                case TAKEN, REPEATED -> ResponseEntity.ok().build();
                case FORGED -> forged(address);
                case UNREADABLE ->
                        problem(HttpStatus.BAD_REQUEST, "The body is not what the network sends.");
                case HELD -> later("The account is paused.", LATER);
            };
        } catch (ArrivalsBusy busy) {
            return later(String.valueOf(busy.getMessage()), busy.retryAfter());
        } catch (DiskTrouble trouble) {
            return later(String.valueOf(trouble.getMessage()), SOON);
        }
    }

    private static ResponseEntity<?> unknown() {
        return problem(HttpStatus.NOT_FOUND, "No account of accounts.yml has a webhook here.");
    }

    private static ResponseEntity<?> forged(Address address) {
        return problem(
                HttpStatus.UNAUTHORIZED,
                "The header "
                        + address.webhook().signatureHeader()
                        + " does not sign this body with the account's secret.");
    }

    /** Networks call again by themselves. */
    private static ResponseEntity<?> later(String why, Duration wait) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, String.valueOf(Math.max(1, wait.toSeconds())))
                .body(detail(HttpStatus.SERVICE_UNAVAILABLE, why));
    }

    private static ResponseEntity<?> problem(HttpStatus status, String detail) {
        return ResponseEntity.of(detail(status, detail)).build();
    }

    private static ProblemDetail detail(HttpStatus status, String detail) {
        return ProblemDetail.forStatusAndDetail(status, detail);
    }
}
