package app.haris.inbox.web;

import app.haris.inbox.Inbox;
import app.haris.inbox.Inbox.Acceptance;
import app.haris.inbox.InboxBusy;
import app.haris.social.Arrival;
import app.haris.social.InteractionReader;
import app.haris.social.InteractionReader.Reading;
import app.haris.storage.DiskTrouble;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code POST /api/interactions}: one interaction as JSON, or many as JSON lines. Lines are taken in
 * as they arrive, some hundreds at a time, so a large body needs no large memory; one bad line
 * refuses only itself.
 */
@RestController
final class InteractionController {
    private static final String LINES = "application/x-ndjson";

    /** As many as one transaction of the inbox holds at most. */
    private static final int CHUNK = 256;

    private final Inbox inbox;
    private final InteractionReader reader;

    InteractionController(Inbox inbox, InteractionReader reader) {
        this.inbox = inbox;
        this.reader = reader;
    }

    /** What became of a request. */
    record Taken(int accepted, int duplicate, List<RefusedLine> refused) {}

    /**
     * A line that can never be taken in.
     *
     * @param line from 1
     */
    record RefusedLine(int line, String reason) {}

    /** Media type parameters such as a character set do not matter: JSON is UTF-8. */
    @PostMapping("/api/interactions")
    ResponseEntity<?> take(HttpServletRequest request) throws IOException {
        var type = Optional.ofNullable(request.getContentType()).orElse("").strip();
        var lines = new Lines(request.getInputStream());
        return type.startsWith(LINES) ? many(lines) : one(lines);
    }

    private ResponseEntity<?> one(Lines lines) throws IOException {
        return switch (lines.whole()) {
            case Lines.Line.TooLong(var most) -> tooLarge(most);
            case Lines.Line.Content(var json) ->
                    switch (reader.read(json)) {
                        case Reading.Refused(var field, var reason) -> bad(field, reason);
                        case Reading.Read(var arrival) -> one(arrival);
                    };
        };
    }

    private ResponseEntity<?> one(Arrival arrival) {
        return switch (inbox.accept(List.of(arrival)).getFirst()) {
            case Acceptance.Accepted() -> accepted(new Taken(1, 0, List.of()));
            case Acceptance.Duplicate() -> accepted(new Taken(0, 1, List.of()));
            case Acceptance.Refused(var field, var reason) -> bad(field, reason);
        };
    }

    private ResponseEntity<?> many(Lines lines) throws IOException {
        var tally = new Tally();
        while (true) {
            var line = lines.next();
            if (line.isEmpty()) {
                break;
            }
            tally.line++;
            read(line.get(), tally);
            if (tally.waiting.size() == CHUNK) {
                flush(tally);
            }
            if (lines.isExhausted()) {
                flush(tally);
                return tooLarge(Lines.MOST_OF_REQUEST);
            }
        }
        flush(tally);
        return accepted(new Taken(tally.accepted, tally.duplicate, tally.refused));
    }

    /** What has become of a request's lines so far. */
    private static final class Tally {
        private final List<Arrival> waiting = new ArrayList<>();
        private final List<Integer> waitingLines = new ArrayList<>();
        private final List<RefusedLine> refused = new ArrayList<>();
        private int line;
        private int accepted;
        private int duplicate;
    }

    private void read(Lines.Line line, Tally tally) {
        switch (line) {
            case Lines.Line.TooLong(var most) ->
                    tally.refused.add(
                            new RefusedLine(tally.line, "is larger than " + most + " bytes"));
            case Lines.Line.Content(var json) -> {
                if (isBlank(json)) {
                    return;
                }
                switch (reader.read(json)) {
                    case Reading.Refused(var field, var reason) ->
                            tally.refused.add(new RefusedLine(tally.line, words(field, reason)));
                    case Reading.Read(var arrival) -> {
                        tally.waiting.add(arrival);
                        tally.waitingLines.add(tally.line);
                    }
                }
            }
        }
    }

    private void flush(Tally tally) {
        if (tally.waiting.isEmpty()) {
            return;
        }
        var outcomes = inbox.accept(List.copyOf(tally.waiting));
        for (var at = 0; at < outcomes.size(); at++) {
            switch (outcomes.get(at)) {
                case Acceptance.Accepted() -> tally.accepted++;
                case Acceptance.Duplicate() -> tally.duplicate++;
                case Acceptance.Refused(var field, var reason) ->
                        tally.refused.add(
                                new RefusedLine(tally.waitingLines.get(at), words(field, reason)));
            }
        }
        tally.waiting.clear();
        tally.waitingLines.clear();
    }

    private static boolean isBlank(byte[] json) {
        for (var one : json) {
            if (one != ' ' && one != '\t' && one != '\r') {
                return false;
            }
        }
        return true;
    }

    private static String words(String field, String reason) {
        return field.isEmpty() ? reason : field + " " + reason;
    }

    private static ResponseEntity<?> accepted(Taken taken) {
        return ResponseEntity.accepted().contentType(MediaType.APPLICATION_JSON).body(taken);
    }

    private static ResponseEntity<?> bad(String field, String reason) {
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, words(field, reason));
        if (!field.isEmpty()) {
            problem.setProperty("field", field);
        }
        return problem(problem);
    }

    private static ResponseEntity<?> tooLarge(long most) {
        return problem(
                ProblemDetail.forStatusAndDetail(
                        HttpStatus.CONTENT_TOO_LARGE,
                        "an interaction has at most %d bytes, a request %d; this has more than %d"
                                .formatted(Lines.MOST_OF_LINE, Lines.MOST_OF_REQUEST, most)));
    }

    private static ResponseEntity<?> problem(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    @ExceptionHandler
    ResponseEntity<?> busy(InboxBusy busy) {
        var problem =
                ProblemDetail.forStatusAndDetail(HttpStatus.TOO_MANY_REQUESTS, busy.getMessage());
        return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                .header(
                        HttpHeaders.RETRY_AFTER,
                        Long.toString(Math.max(1, busy.retryAfter().toSeconds())))
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    @ExceptionHandler
    ResponseEntity<?> troubled(DiskTrouble trouble) {
        var problem =
                ProblemDetail.forStatusAndDetail(
                        HttpStatus.SERVICE_UNAVAILABLE, trouble.getMessage());
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, "10")
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
