package app.haris.inbox.web;

import app.haris.inbox.Inbox;
import app.haris.inbox.Inbox.Acceptance;
import app.haris.inbox.InboxBusy;
import app.haris.inbox.web.Lines.Next;
import app.haris.social.Arrival;
import app.haris.social.InteractionReader;
import app.haris.social.InteractionReader.Reading;
import app.haris.storage.DiskTrouble;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code POST /api/interactions}: JSON lines, which are taken in piece by piece as they come, so
 * that a long body needs no more memory than a short one; of any other media type, one interaction.
 */
@RestController
final class InteractionController {
    private static final int LONGEST_INTERACTION = 1024 * 1024;
    private static final long LONGEST_REQUEST = 16L * 1024 * 1024;
    private static final int PIECE = 250;
    private static final int PIECE_BYTES = 1024 * 1024;
    private static final Duration RETRY_AFTER_TROUBLE = Duration.ofSeconds(10);
    private static final JsonMapper JSON = new JsonMapper();

    private final Inbox inbox;
    private final InteractionReader reader;

    InteractionController(Inbox inbox, InteractionReader reader) {
        this.inbox = inbox;
        this.reader = reader;
    }

    @PostMapping("/api/interactions")
    void receive(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var tally = new Tally();
        var problem = problem(request, tally);
        if (problem.isPresent()) {
            problem.get().write(response);
            return;
        }
        var body = JSON.writeValueAsBytes(tally.json());
        response.setStatus(HttpStatus.ACCEPTED.value());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private Optional<Problem> problem(HttpServletRequest request, Tally tally) throws IOException {
        if (request.getContentLengthLong() > LONGEST_REQUEST) {
            return Optional.of(tooLarge("a request", LONGEST_REQUEST));
        }
        try {
            return switch (BodyForm.of(request)) {
                case ONE -> one(request, tally);
                case LINES -> lines(request, tally);
                case PACKED -> unsupported("send the body as it is, without Content-Encoding");
                case PARTS -> unsupported("send application/json or application/x-ndjson");
            };
        } catch (InboxBusy busy) {
            return Optional.of(
                    sofar(HttpStatus.TOO_MANY_REQUESTS, String.valueOf(busy.getMessage()), tally)
                            .after(busy.retryAfter()));
        } catch (DiskTrouble trouble) {
            return Optional.of(
                    sofar(
                                    HttpStatus.SERVICE_UNAVAILABLE,
                                    String.valueOf(trouble.getMessage()),
                                    tally)
                            .after(RETRY_AFTER_TROUBLE));
        }
    }

    private Optional<Problem> one(HttpServletRequest request, Tally tally) throws IOException {
        var body = request.getInputStream().readNBytes(LONGEST_INTERACTION + 1);
        if (body.length > LONGEST_INTERACTION) {
            return Optional.of(tooLarge("an interaction", LONGEST_INTERACTION));
        }
        return switch (reader.read(body)) {
            case Reading.Refused(var field, var reason) -> Optional.of(bad(field, reason));
            case Reading.Read(var arrival) -> one(arrival, tally);
        };
    }

    private Optional<Problem> one(Arrival arrival, Tally tally) {
        var acceptance = inbox.accept(List.of(arrival)).getFirst();
        tally.add(1, acceptance);
        return acceptance instanceof Acceptance.Refused(var field, var reason)
                ? Optional.of(bad(field, reason))
                : Optional.empty();
    }

    private Optional<Problem> lines(HttpServletRequest request, Tally tally) throws IOException {
        var lines = new Lines(request.getInputStream(), LONGEST_INTERACTION, LONGEST_REQUEST);
        var piece = new Piece(tally);
        for (long number = 1; ; number++) {
            switch (lines.next()) {
                case Next.Line(var bytes) -> piece.add(number, bytes);
                case Next.TooLong() ->
                        tally.refuse(
                                number, "$", "is longer than " + LONGEST_INTERACTION + " bytes");
                case Next.TooMuch() -> {
                    piece.flush();
                    return Optional.of(tooLarge("a request", LONGEST_REQUEST).with(tally.json()));
                }
                case Next.End() -> {
                    piece.flush();
                    return Optional.empty();
                }
            }
        }
    }

    /** Lines that are taken in together. */
    private final class Piece {
        private final Tally tally;
        private final List<Arrival> arrivals = new ArrayList<>();
        private final List<Long> numbers = new ArrayList<>();
        private int bytes;

        Piece(Tally tally) {
            this.tally = tally;
        }

        void add(long number, byte[] line) {
            if (isBlank(line)) {
                return;
            }
            switch (reader.read(line)) {
                case Reading.Refused(var field, var reason) -> tally.refuse(number, field, reason);
                case Reading.Read(var arrival) -> {
                    arrivals.add(arrival);
                    numbers.add(number);
                    bytes += line.length;
                }
            }
            if (arrivals.size() == PIECE || bytes > PIECE_BYTES) {
                flush();
            }
        }

        void flush() {
            if (!arrivals.isEmpty()) {
                var acceptances = inbox.accept(arrivals);
                for (int i = 0; i < acceptances.size(); i++) {
                    tally.add(numbers.get(i), acceptances.get(i));
                }
                arrivals.clear();
                numbers.clear();
                bytes = 0;
            }
        }

        private static boolean isBlank(byte[] line) {
            for (byte one : line) {
                if (one != ' ' && one != '\t' && one != '\r') {
                    return false;
                }
            }
            return true;
        }
    }

    private static Problem bad(String field, String reason) {
        return Problem.of(HttpStatus.BAD_REQUEST, field + " " + reason).with("field", field);
    }

    private static Optional<Problem> unsupported(String todo) {
        return Optional.of(Problem.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE, todo));
    }

    private static Problem tooLarge(String what, long limit) {
        return Problem.of(
                HttpStatus.CONTENT_TOO_LARGE,
                what + " may have " + limit + " bytes at most; send less at once");
    }

    /** What was accepted before is on disk; sending it again does no harm. */
    private static Problem sofar(HttpStatus status, String detail, Tally tally) {
        return Problem.of(status, detail).with(tally.json());
    }
}
