package app.haris.chat.room;

import app.haris.chat.CalendarAddresses;
import app.haris.chat.OnCallLines;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Who is on call, and where one's own turns can be subscribed to. */
@Controller
final class OnCallPage {
    private final Frames frames;
    private final OnCallLines lines;
    private final CalendarAddresses calendars;

    OnCallPage(Frames frames, OnCallLines lines, CalendarAddresses calendars) {
        this.frames = frames;
        this.lines = lines;
        this.calendars = calendars;
    }

    @GetMapping("/on-call")
    String show(HttpServletRequest request, Model model) {
        var frame = frames.of(request);
        var viewer = frame.member().orElseThrow();
        model.addAttribute("frame", frame);
        model.addAttribute("lines", lines.all(frame.words()));
        model.addAttribute("mine", calendars.ofMember(viewer.id()));
        model.addAttribute("all", calendars.ofAll(viewer.id()));
        return "room/on-call";
    }
}
