package app.haris.chat.api;

import app.haris.audit.Journal;
import app.haris.chat.CaseFile;
import app.haris.chat.CaseFiles;
import app.haris.chat.CaseQueries;
import app.haris.inbox.CaseNumber;
import app.haris.inbox.Cases;
import app.haris.social.BrandId;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/cases}. */
@RestController
final class CaseController {
    private static final Set<String> STATES = Set.of("open", "snoozed", "closed");

    /** As for interactions; pictures, written as text, are the only thing that needs so much. */
    private static final int LONGEST_ORDER = 16 * 1024 * 1024;

    private final Cases cases;
    private final CaseFiles files;
    private final Journal journal;
    private final ReceivedJson received;
    private final Orders orders;

    CaseController(
            Cases cases, CaseFiles files, Journal journal, ReceivedJson received, Orders orders) {
        this.cases = cases;
        this.files = files;
        this.journal = journal;
        this.received = received;
        this.orders = orders;
    }

    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record PageJson(List<CaseJson> cases, Optional<String> next) {}

    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record SaidJson(String said, @JsonProperty("case") Optional<CaseFileJson> about) {}

    @GetMapping("/api/cases")
    ResponseEntity<?> list(
            @RequestParam Optional<String> state,
            @RequestParam Optional<String> brand,
            @RequestParam Optional<String> q,
            @RequestParam Optional<String> after) {
        var wanted = state.filter(word -> !word.isBlank());
        if (wanted.filter(word -> !STATES.contains(word)).isPresent()) {
            return Problems.badRequest("state is one of open, snoozed and closed");
        }
        var from = after.filter(next -> !next.isBlank());
        var start = from.flatMap(CaseController::number);
        if (from.isPresent() && start.isEmpty()) {
            return Problems.badRequest("after takes the next of an earlier page");
        }
        var page =
                cases.list(
                        CaseQueries.ofProgram(
                                wanted,
                                brand.filter(id -> !id.isBlank()).map(BrandId::new),
                                q.filter(text -> !text.isBlank()),
                                start));
        return ResponseEntity.ok(
                new PageJson(
                        page.cases().stream().map(CaseJson::of).toList(),
                        page.next().map(CaseNumber::toString)));
    }

    @GetMapping("/api/cases/{number}")
    ResponseEntity<?> show(@PathVariable String number) {
        return number(number)
                .flatMap(files::read)
                .<ResponseEntity<?>>map(file -> ResponseEntity.ok(json(file)))
                .orElseGet(() -> Problems.noSuchCase(number));
    }

    @PostMapping("/api/cases/{number}/commands")
    ResponseEntity<?> perform(@PathVariable String number, InputStream sent) throws IOException {
        var body = sent.readNBytes(LONGEST_ORDER + 1);
        if (body.length > LONGEST_ORDER) {
            return Problems.of(
                    HttpStatus.CONTENT_TOO_LARGE,
                    "too-large",
                    "An order may have " + LONGEST_ORDER + " bytes at most, pictures included.");
        }
        var about = number(number);
        return about.isEmpty() || files.read(about.get()).isEmpty()
                ? Problems.noSuchCase(number)
                : perform(about.get(), body);
    }

    private ResponseEntity<?> perform(CaseNumber about, byte[] body) {
        return switch (orders.read(about, body)) {
            case Orders.Wrong(var status, var why) -> Problems.of(status, "invalid", why);
            case Orders.Order order -> {
                var answer = orders.perform(order);
                yield answer.denial()
                        .<ResponseEntity<?>>map(denial -> Problems.denied(denial, answer.said()))
                        .orElseGet(() -> ResponseEntity.ok(said(answer.said(), files.read(about))));
            }
        };
    }

    private SaidJson said(String said, Optional<CaseFile> file) {
        return new SaidJson(said, file.map(this::json));
    }

    private CaseFileJson json(CaseFile file) {
        return CaseFileJson.of(
                file,
                file.entries().stream().map(received::of).toList(),
                journal.ofCase(file.summary().number().value()));
    }

    private static Optional<CaseNumber> number(String text) {
        return text.matches("[1-9][0-9]{0,17}")
                ? Optional.of(new CaseNumber(Long.parseLong(text)))
                : Optional.empty();
    }
}
