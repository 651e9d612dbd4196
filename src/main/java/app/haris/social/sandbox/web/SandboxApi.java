package app.haris.social.sandbox.web;

import app.haris.social.Account;
import app.haris.social.RemoteId;
import app.haris.social.sandbox.Faults;
import app.haris.social.sandbox.Post;
import app.haris.social.sandbox.Timeline;
import app.haris.storage.Transactions;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** The sandbox's side for programs. */
@RestController
final class SandboxApi {
    /** Three short fields; what is longer is cut off, and then no JSON. */
    private static final int LONGEST_BODY = 10_000;

    private final SandboxAccounts accounts;
    private final Timeline timeline;
    private final Faults.Book book;
    private final Transactions transactions;
    private final JsonMapper json = new JsonMapper();

    SandboxApi(
            SandboxAccounts accounts,
            Timeline timeline,
            Faults.Book book,
            Transactions transactions) {
        this.accounts = accounts;
        this.timeline = timeline;
        this.book = book;
        this.transactions = transactions;
    }

    /** Everything that Haris published, as JSON lines; written while it is read. */
    @GetMapping("/sandbox/{account}/published")
    void published(@PathVariable String account, HttpServletResponse response) throws IOException {
        var known = require(account);
        response.setContentType(MediaType.APPLICATION_NDJSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        var out = response.getWriter();
        timeline.eachPublished(known, post -> writeLine(out, post));
    }

    private void writeLine(Writer out, Post post) {
        var line = json.createObjectNode();
        line.put("id", post.id().value());
        Optional.ofNullable(post.inReplyTo())
                .map(RemoteId::value)
                .ifPresent(parent -> line.put("inReplyTo", parent));
        line.put("text", post.text());
        line.put("visibility", post.visibility().name().toLowerCase(Locale.ROOT));
        line.put("at", post.at().toString());
        if (!post.media().isEmpty()) {
            line.set("media", json.valueToTree(post.media()));
        }
        try {
            out.write(line + "\n");
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** How the sandbox misbehaves from now on; whoever comes here has shown the API token. */
    @PutMapping("/sandbox/{account}/faults")
    ResponseEntity<?> misbehave(@PathVariable String account, InputStream sent) throws IOException {
        var known = require(account);
        var body = sent.readNBytes(LONGEST_BODY);
        return switch (FaultsReader.read(body)) {
            case FaultsReader.Reading.Read(var faults) -> {
                transactions.run(() -> book.set(known.id(), faults));
                yield ResponseEntity.noContent().build();
            }
            case FaultsReader.Reading.Wrong(var field, var problem) -> {
                var detail = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, problem);
                detail.setProperty("field", field);
                yield ResponseEntity.badRequest().body(detail);
            }
        };
    }

    private Account require(String account) {
        return accounts.find(account)
                .orElseThrow(
                        () ->
                                new ErrorResponseException(
                                        HttpStatus.NOT_FOUND,
                                        ProblemDetail.forStatusAndDetail(
                                                HttpStatus.NOT_FOUND,
                                                "There is no sandbox account of this name in"
                                                        + " accounts.yml."),
                                        null));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> answer(ErrorResponseException problem) {
        return ResponseEntity.status(problem.getStatusCode()).body(problem.getBody());
    }
}
