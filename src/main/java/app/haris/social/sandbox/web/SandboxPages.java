package app.haris.social.sandbox.web;

import app.haris.social.Account;
import app.haris.social.RemoteId;
import app.haris.social.sandbox.Fault;
import app.haris.social.sandbox.Faults;
import app.haris.social.sandbox.Post;
import app.haris.social.sandbox.Timeline;
import app.haris.social.sandbox.Timeline.Conversation;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The network as the public sees it. */
@Controller
final class SandboxPages {
    /** What a form says after it was sent; nothing else is shown from an address. */
    private static final Set<String> SAYINGS =
            Set.of("sent", "private", "edited", "deleted", "answered", "faults", "incomplete");

    private final SandboxAccounts accounts;
    private final Timeline timeline;
    private final Faults.Book book;

    SandboxPages(SandboxAccounts accounts, Timeline timeline, Faults.Book book) {
        this.accounts = accounts;
        this.timeline = timeline;
        this.book = book;
    }

    @GetMapping("/sandbox")
    String index(HttpServletRequest request, Model model) {
        var known = accounts.all();
        if (known.size() == 1) {
            return "redirect:/sandbox/" + known.getFirst().id();
        }
        model.addAttribute("words", Words.of(request, ZoneId.of("UTC")));
        model.addAttribute("accounts", known.stream().map(Account::id).toList());
        return "sandbox/accounts";
    }

    @GetMapping("/sandbox/{account}")
    String timeline(
            @PathVariable String account,
            @RequestParam(required = false) @Nullable String before,
            @RequestParam(defaultValue = "") String said,
            HttpServletRequest request,
            Model model) {
        var known = require(account);
        var stretch = timeline.read(known, id(before));
        var page = page(known, said, request);
        model.addAttribute("page", page);
        model.addAttribute("conversations", page.draw(stretch.conversations()));
        model.addAttribute("older", stretch.older().map(RemoteId::value).orElse(""));
        model.addAttribute("isFirst", id(before).isEmpty());
        model.addAttribute("modes", List.of(Fault.values()));
        model.addAttribute("faults", book.of(known.id()));
        return "sandbox/timeline";
    }

    @GetMapping(path = "/sandbox/{account}", params = "post")
    String conversation(
            @PathVariable String account,
            @RequestParam String post,
            @RequestParam(defaultValue = "") String said,
            HttpServletRequest request,
            Model model) {
        var known = require(account);
        var page = page(known, said, request);
        model.addAttribute("page", page);
        var found = id(post).flatMap(id -> timeline.conversationOf(known, id));
        model.addAttribute("conversations", page.draw(found.stream().toList()));
        model.addAttribute("asked", post);
        model.addAttribute("askedName", found.map(c -> page.nameIn(c, post)).orElse(""));
        return "sandbox/conversation";
    }

    private static Optional<RemoteId> id(@Nullable String text) {
        return Optional.ofNullable(text).filter(id -> !id.isBlank()).map(RemoteId::new);
    }

    private Account require(String account) {
        return accounts.find(account)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Page page(Account account, String said, HttpServletRequest request) {
        var brand = accounts.brandOf(account);
        var words = Words.of(request, brand.zone());
        readToken(request);
        return new Page(
                words,
                account.id().value(),
                brand.name(),
                SAYINGS.contains(said) ? words.say("said." + said) : "",
                request.getUserPrincipal() != null);
    }

    /** The token's cookie cannot be set any more once a long page is on its way. */
    private static void readToken(HttpServletRequest request) {
        if (request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
            token.getToken();
        }
    }

    /**
     * What every page of an account has.
     *
     * @param said what to tell the reader, empty if nothing
     * @param isMember whether the reader may play the audience
     */
    record Page(Words words, String account, String brand, String said, boolean isMember) {
        public String initial() {
            return brand.isBlank() ? "?" : brand.substring(0, brand.offsetByCodePoints(0, 1));
        }

        List<ConversationView> draw(List<Conversation> conversations) {
            return conversations.stream()
                    .map(conversation -> ConversationView.of(conversation, this::draw))
                    .toList();
        }

        /** Whose post it is that the page was asked for. */
        String nameIn(Conversation conversation, String post) {
            return conversation.posts().stream()
                    .filter(candidate -> candidate.id().value().equals(post))
                    .findFirst()
                    .map(candidate -> draw(candidate).name())
                    .orElse("");
        }

        private PostView draw(Post post) {
            return new PostView(post, words, brand);
        }
    }
}
