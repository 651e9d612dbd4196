package app.haris.chat.room;

import app.haris.chat.LinkCode;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Where a member gets the code that makes them known in a chat, and takes a link away. */
@Controller
final class ChatsPage {
    private final Chats chats;
    private final Frames frames;

    ChatsPage(Chats chats, Frames frames) {
        this.chats = chats;
        this.frames = frames;
    }

    /** A code is as good as a signature, so it is made when somebody asks, and kept nowhere. */
    @PostMapping("/chats/{surface:slack|discord}/code")
    String code(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable String surface,
            HttpServletRequest request,
            Model model) {
        var member = viewer.member();
        var isOpen =
                chats.of(member).stream()
                        .anyMatch(one -> one.surface().equals(surface) && one.id() == null);
        if (!isOpen) {
            return "redirect:/settings";
        }
        var frame = frames.of(request);
        model.addAttribute("frame", frame);
        model.addAttribute("surface", frame.say("surface." + surface));
        model.addAttribute("line", chats.line(member, surface));
        model.addAttribute("time", frame.words().duration(LinkCode.VALIDITY));
        return "room/link";
    }

    @PostMapping("/chats/{surface:slack|discord}/unlink")
    String unlink(@AuthenticationPrincipal Viewer viewer, @PathVariable String surface) {
        chats.unlink(viewer.member(), surface);
        return "redirect:/settings";
    }
}
