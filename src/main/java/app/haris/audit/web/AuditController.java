package app.haris.audit.web;

import app.haris.audit.AuditEntry;
import app.haris.audit.Journal;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** {@code GET /api/audit}: oldest first; {@code next}, if any, is the next page's {@code after}. */
@RestController
final class AuditController {
    private static final int PAGE = 200;

    private final Journal journal;

    AuditController(Journal journal) {
        this.journal = journal;
    }

    @GetMapping("/api/audit")
    Page list(
            @RequestParam(name = "case") Optional<Long> caseNumber,
            @RequestParam(defaultValue = "0") long after) {
        var found =
                caseNumber
                        .map(number -> ofCase(number, after))
                        .orElseGet(() -> journal.after(after, PAGE + 1));
        var isMore = found.size() > PAGE;
        var shown = isMore ? found.subList(0, PAGE) : found;
        return new Page(
                shown.stream().map(Entry::of).toList(),
                isMore ? Long.toString(shown.getLast().number()) : null);
    }

    @ExceptionHandler(MethodArgumentTypeMismatchException.class)
    ResponseEntity<ProblemDetail> wrong(MethodArgumentTypeMismatchException wrong) {
        var what = wrong.getName() + " is a whole number, not '" + wrong.getValue() + "'";
        return ResponseEntity.of(ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, what))
                .build();
    }

    private List<AuditEntry> ofCase(long caseNumber, long after) {
        return journal.ofCase(caseNumber).stream()
                .filter(entry -> entry.number() > after)
                .limit(PAGE + 1)
                .toList();
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Page(List<Entry> entries, @Nullable String next) {}

    /** An entry with all that a reader needs to recompute its hash. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Entry(
            long number,
            String at,
            String who,
            String from,
            String what,
            @JsonProperty("case") @Nullable Long caseNumber,
            Map<String, String> details,
            Map<String, String> content,
            String salt,
            String contentHash,
            String hash,
            String previous) {
        static Entry of(AuditEntry entry) {
            return new Entry(
                    entry.number(),
                    entry.at().toString(),
                    entry.who(),
                    entry.from().word(),
                    entry.what(),
                    entry.caseNumber().orElse(null),
                    entry.details(),
                    entry.content(),
                    entry.salt(),
                    entry.contentHash(),
                    entry.hash(),
                    entry.previous());
        }
    }
}
