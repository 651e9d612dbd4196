package app.haris.chat.room;

import app.haris.chat.Presence;
import app.haris.chat.Presence.Present;
import app.haris.chat.Presence.Seat;
import app.haris.inbox.CaseNumber;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Keeps open pages up to date, and hears from them who is where. */
@Controller
final class LivePage {
    /** A browser tells every 15 seconds that it is still there; it may miss one. */
    private static final Seat SEAT = new Seat("room", Duration.ofSeconds(40));

    private final Frames frames;
    private final Feed feed;
    private final Presence presence;
    private final Calling calling;

    LivePage(Frames frames, Feed feed, Presence presence, Calling calling) {
        this.calling = calling;
        this.frames = frames;
        this.feed = feed;
        this.presence = presence;
    }

    /** The stream; after a pause the browser says by itself what it heard last. */
    @GetMapping(path = "/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter live(
            @AuthenticationPrincipal Viewer viewer,
            @RequestParam long after,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable Long last,
            HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        // Asks nginx not to hold the stream back.
        response.setHeader("X-Accel-Buffering", "no");
        return feed.open(viewer, last == null ? after : last);
    }

    /** Which sources are in trouble now. */
    @GetMapping("/alarms")
    String alarms(HttpServletRequest request, Model model) {
        model.addAttribute("frame", frames.of(request));
        return "room/alarms :: alarms";
    }

    /** What stands above the list: levels, proposals, orders of silence, and whom it calls. */
    @GetMapping("/calling")
    String calling(HttpServletRequest request, Model model) {
        var frame = frames.of(request);
        model.addAttribute("frame", frame);
        calling.show(model, frame);
        return "room/calling :: calling";
    }

    @PostMapping("/cases/{number}/presence")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void seen(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable long number,
            @RequestParam String doing) {
        var subject = new CaseNumber(number);
        var member = viewer.member().id();
        switch (doing) {
            case "looking", "drafting" ->
                    presence.seen(new Present(subject, member, doing.equals("drafting")), SEAT);
            default -> presence.gone(subject, member, SEAT);
        }
        feed.wake();
    }
}
