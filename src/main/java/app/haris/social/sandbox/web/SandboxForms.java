package app.haris.social.sandbox.web;

import app.haris.social.Account;
import app.haris.social.Interaction.Kind;
import app.haris.social.RemoteId;
import app.haris.social.Visibility;
import app.haris.social.sandbox.Audience;
import app.haris.social.sandbox.Audience.Utterance;
import app.haris.social.sandbox.Faults;
import app.haris.storage.Transactions;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.node.DoubleNode;

/**
 * Where members play the audience, and make the network misbehave. Only for who is signed in: what
 * is said here comes in as from any network, and some of it in the brand's own name.
 */
@Controller
final class SandboxForms {
    private static final int LONGEST_TEXT = 20_000;
    private static final int LONGEST_NAME = 80;

    private final SandboxAccounts accounts;
    private final Audience audience;
    private final Faults.Book book;
    private final Transactions transactions;

    SandboxForms(
            SandboxAccounts accounts,
            Audience audience,
            Faults.Book book,
            Transactions transactions) {
        this.accounts = accounts;
        this.audience = audience;
        this.book = book;
        this.transactions = transactions;
    }

    /** The fields of something said. */
    record Saying(
            @Nullable String kind,
            @Nullable String name,
            @Nullable String text,
            @Nullable String inReplyTo,
            @Nullable Integer rating) {}

    @PostMapping("/sandbox/{account}/say")
    String say(@PathVariable String account, Saying saying, HttpServletRequest request) {
        var known = require(account, request);
        var kind = kind(saying.kind());
        var name = clean(saying.name(), LONGEST_NAME);
        var text = clean(saying.text(), LONGEST_TEXT);
        if (name.isBlank() || (text.isBlank() && kind.hasWords())) {
            return back(known, "incomplete", parent(saying));
        }
        var id =
                audience.say(known, new Utterance(kind, name, text, parent(saying), stars(saying)));
        return kind.visibility() == Visibility.PRIVATE
                ? back(known, "private", null)
                : back(known, "sent", id);
    }

    private static Kind kind(@Nullable String name) {
        try {
            return Kind.valueOf(String.valueOf(name).toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
    }

    private static @Nullable RemoteId parent(Saying saying) {
        var id = saying.inReplyTo();
        return id == null || id.isBlank() ? null : new RemoteId(id);
    }

    private static @Nullable Integer stars(Saying saying) {
        var stars = saying.rating();
        return kind(saying.kind()) == Kind.REVIEW && stars != null && stars >= 1 && stars <= 5
                ? stars
                : null;
    }

    @PostMapping("/sandbox/{account}/edit")
    String edit(
            @PathVariable String account,
            @RequestParam String id,
            @RequestParam String text,
            HttpServletRequest request) {
        var known = require(account, request);
        var changed = clean(text, LONGEST_TEXT);
        if (changed.isBlank()) {
            return back(known, "incomplete", new RemoteId(id));
        }
        audience.edit(known, new RemoteId(id), changed);
        return back(known, "edited", new RemoteId(id));
    }

    @PostMapping("/sandbox/{account}/delete")
    String delete(
            @PathVariable String account, @RequestParam String id, HttpServletRequest request) {
        var known = require(account, request);
        audience.delete(known, new RemoteId(id));
        return back(known, "deleted", new RemoteId(id));
    }

    @PostMapping("/sandbox/{account}/answer")
    String answer(
            @PathVariable String account,
            @RequestParam String id,
            @RequestParam String text,
            HttpServletRequest request) {
        var known = require(account, request);
        var answer = clean(text, LONGEST_TEXT);
        if (answer.isBlank()) {
            return back(known, "incomplete", new RemoteId(id));
        }
        audience.answerNatively(known, new RemoteId(id), answer);
        return back(known, "answered", new RemoteId(id));
    }

    @PostMapping("/sandbox/{account}/misbehave")
    String misbehave(
            @PathVariable String account,
            @RequestParam String mode,
            @RequestParam double rate,
            @RequestParam String delay,
            HttpServletRequest request) {
        var known = require(account, request);
        return switch (FaultsReader.read(mode, DoubleNode.valueOf(rate), delay)) {
            case FaultsReader.Reading.Read(var faults) -> {
                transactions.run(() -> book.set(known.id(), faults));
                yield back(known, "faults", null);
            }
            case FaultsReader.Reading.Wrong _ -> back(known, "incomplete", null);
        };
    }

    private Account require(String account, HttpServletRequest request) {
        if (request.getUserPrincipal() == null) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return accounts.find(account)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /**
     * Browsers send line ends as CR LF, and anybody may send NUL, which PostgreSQL cannot store.
     */
    private static String clean(@Nullable String text, int limit) {
        var clean =
                Optional.ofNullable(text).orElse("").replace("\r\n", "\n").replace('\0', '\ufffd');
        if (clean.length() <= limit) {
            return clean;
        }
        var splitsPair = Character.isHighSurrogate(clean.charAt(limit - 1));
        return clean.substring(0, splitsPair ? limit - 1 : limit);
    }

    private static String back(Account account, String said, @Nullable RemoteId post) {
        var address =
                UriComponentsBuilder.fromPath("/sandbox/{account}").queryParam("said", "{said}");
        if (post != null) {
            address.queryParam("post", "{post}");
        }
        return "redirect:"
                + address.encode()
                        .buildAndExpand(
                                post == null
                                        ? new Object[] {account.id().value(), said}
                                        : new Object[] {account.id().value(), said, post.value()})
                        .toUriString();
    }
}
