package app.haris.chat.room;

import app.haris.chat.AckLinks;
import app.haris.chat.AckLinks.Worth;
import app.haris.escalation.Cause;
import app.haris.escalation.Run;
import app.haris.team.Member;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where the link of a letter leads: whoever it was written to says that they are on it. */
@Controller
final class AckPage {
    private final AckLinks links;
    private final Frames frames;

    AckPage(AckLinks links, Frames frames) {
        this.links = links;
        this.frames = frames;
    }

    /** Only shows a button, for mail servers open links by themselves. */
    @GetMapping("/acknowledge")
    String show(
            @RequestParam(defaultValue = "") String token,
            HttpServletRequest request,
            Model model) {
        model.addAttribute("token", token);
        return page(links.look(token), request, model);
    }

    @PostMapping("/acknowledge")
    String acknowledge(
            @RequestParam String token,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var worth = links.redeem(token);
        if (!(worth instanceof Worth.Done)) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
        }
        return page(worth, request, model);
    }

    private String page(Worth worth, HttpServletRequest request, Model model) {
        var shown =
                switch (worth) {
                    case Worth.Good(var member, var run) -> new Shown("good", member, run);
                    case Worth.Done(var member, var run) -> new Shown("done", member, run);
                    case Worth.Over(var onIt) -> new Shown("over", onIt.orElse(null), null);
                    case Worth.Used() -> new Shown("used", null, null);
                    case Worth.Expired() -> new Shown("expired", null, null);
                    case Worth.Unknown() -> new Shown("unknown", null, null);
                };
        model.addAttribute("frame", frames.of(request));
        model.addAttribute("shown", shown);
        return "room/acknowledge";
    }

    /** What the page says, without a word of anybody outside. */
    record Shown(String state, @Nullable Member member, @Nullable Run run) {
        public String name() {
            return Optional.ofNullable(member).map(Member::name).orElse("");
        }

        public String about() {
            return Optional.ofNullable(run)
                    .map(one -> one.chain().name() + " · " + cause(one.cause()))
                    .orElse("");
        }

        private static String cause(Cause cause) {
            return cause instanceof Cause.OfCase(var number)
                    ? "#" + number
                    : cause.key().replace(':', ' ');
        }
    }
}
