package app.haris.chat.room;

import app.haris.audit.Journal;
import app.haris.chat.CrisisReport;
import app.haris.crisis.CrisisRoom;
import app.haris.crisis.CrisisRooms;
import app.haris.crisis.CrisisRooms.Situation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** A crisis room: how it stands, what happened, and its report to take away. */
@Controller
final class CrisisPage {
    private static final MediaType MARKDOWN =
            new MediaType("text", "markdown", StandardCharsets.UTF_8);

    private final Frames frames;
    private final CrisisRooms rooms;
    private final CrisisReport report;
    private final Journal journal;

    CrisisPage(Frames frames, CrisisRooms rooms, CrisisReport report, Journal journal) {
        this.journal = journal;
        this.frames = frames;
        this.rooms = rooms;
        this.report = report;
    }

    @GetMapping("/crisis/{number}")
    String show(
            @PathVariable long number,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        model.addAttribute("seen", journal.last());
        describe(number, request, model);
        Said.recall(model, request, response);
        return "room/crisis";
    }

    /** What of the page changes while it is open. */
    @GetMapping("/crisis/{number}/situation")
    String situation(@PathVariable long number, HttpServletRequest request, Model model) {
        describe(number, request, model);
        return "room/crisis :: situation";
    }

    private void describe(long number, HttpServletRequest request, Model model) {
        var frame = frames.of(request);
        var room = find(number);
        model.addAttribute("frame", frame);
        model.addAttribute("room", room);
        model.addAttribute("situation", report.situation(room, frame.words()));
        model.addAttribute(
                "timeline",
                rooms.timeline(number).stream()
                        .map(entry -> report.line(entry, frame.words()))
                        .toList());
    }

    @GetMapping("/crisis/{number}/report.md")
    ResponseEntity<String> markdown(@PathVariable long number, HttpServletRequest request) {
        var words = frames.of(request).words();
        return attached(number, "md")
                .contentType(MARKDOWN)
                .body(report.markdown(find(number), words));
    }

    /** What the API gives, for whoever has no token for it. */
    record Story(
            CrisisRoom room,
            Situation situation,
            Map<String, String> roles,
            List<CrisisRoom.Entry> timeline) {}

    @GetMapping("/crisis/{number}/report.json")
    ResponseEntity<Story> json(@PathVariable long number) {
        var room = find(number);
        return attached(number, "json")
                .contentType(MediaType.APPLICATION_JSON)
                .body(
                        new Story(
                                room,
                                rooms.situation(room),
                                report.roles(room),
                                rooms.timeline(number)));
    }

    private static ResponseEntity.BodyBuilder attached(long number, String kind) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"crisis-%d.%s\"".formatted(number, kind));
    }

    private CrisisRoom find(long number) {
        return rooms.find(number)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
