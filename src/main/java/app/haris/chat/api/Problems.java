package app.haris.chat.api;

import app.haris.inbox.Denial;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** Errors in the form of RFC 9457. */
final class Problems {
    private Problems() {}

    static ResponseEntity<ProblemDetail> badRequest(String detail) {
        return of(HttpStatus.BAD_REQUEST, "invalid", detail);
    }

    static ResponseEntity<ProblemDetail> noSuchCase(String number) {
        return of(HttpStatus.NOT_FOUND, "no-such-case", "There is no case " + number + ".");
    }

    /** What was said to the member, with the code by which a program can tell the reason. */
    static ResponseEntity<ProblemDetail> denied(Denial denial, String said) {
        var status =
                switch (denial.kind()) {
                    case FORBIDDEN -> HttpStatus.FORBIDDEN;
                    case NOT_FOUND -> HttpStatus.NOT_FOUND;
                    case CONFLICT -> HttpStatus.CONFLICT;
                    case INVALID -> HttpStatus.UNPROCESSABLE_CONTENT;
                };
        return of(status, denial.code(), said);
    }

    static ResponseEntity<ProblemDetail> of(HttpStatus status, String code, String detail) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setProperty("code", code);
        return ResponseEntity.of(problem).build();
    }
}
