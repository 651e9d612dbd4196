package app.haris.chat.room;

import app.haris.inbox.CaseNumber;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** The inbox, and a case beside it. */
@Controller
final class InboxPage {
    /** As many changed cards as a page asks for at once. */
    private static final int MOST = 50;

    private final Frames frames;
    private final RoomPage page;
    private final InboxViews inbox;

    InboxPage(Frames frames, RoomPage page, InboxViews inbox) {
        this.frames = frames;
        this.page = page;
        this.inbox = inbox;
    }

    @GetMapping("/")
    String list(
            @AuthenticationPrincipal Viewer viewer,
            ListQuery query,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        page.list(model, frames.of(request), viewer, query.narrowed());
        Said.recall(model, request, response);
        return "room/inbox";
    }

    /** The whole page, or, for the script, the case alone. */
    @GetMapping("/cases/{number}")
    String read(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable long number,
            @RequestParam(required = false) @Nullable String compose,
            @RequestParam(required = false) @Nullable Integer revision,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String script,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var frame = frames.of(request);
        page.open(model, frame, number, Asked.to(compose, revision));
        if (script != null) {
            return "room/case :: case";
        }
        page.list(model, frame, viewer, ListQuery.NONE.narrowed());
        Said.recall(model, request, response);
        return "room/inbox";
    }

    /** The cards that changed, or the newest ones, each told whether it still fits the list. */
    @GetMapping("/cards")
    String cards(
            @AuthenticationPrincipal Viewer viewer,
            ListQuery asked,
            @RequestParam(defaultValue = "") List<Long> numbers,
            @RequestParam(defaultValue = "false") boolean newest,
            HttpServletRequest request,
            Model model) {
        var frame = frames.of(request);
        var query = asked.narrowed();
        var changed =
                numbers.stream()
                        .filter(number -> number > 0)
                        .distinct()
                        .limit(MOST)
                        .map(CaseNumber::new)
                        .toList();
        var fresh = inbox.fresh(changed, query, viewer.member(), frame).stream();
        var first = newest ? inbox.newest(query, viewer.member(), frame).stream() : Stream.empty();
        model.addAttribute("frame", frame);
        model.addAttribute("views", inbox.links(query, viewer.member(), frame));
        model.addAttribute("cards", Stream.concat(first, fresh).toList());
        return "room/list :: fresh";
    }
}
