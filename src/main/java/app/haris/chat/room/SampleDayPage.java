package app.haris.chat.room;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** Starts, shows and stops the sample day. */
@Controller
final class SampleDayPage {
    private final SampleDayPlayer player;
    private final Frames frames;

    SampleDayPage(SampleDayPlayer player, Frames frames) {
        this.player = player;
        this.frames = frames;
    }

    @PostMapping("/sample-day")
    String play(@AuthenticationPrincipal Viewer viewer, @RequestParam String within) {
        player.play(
                switch (within) {
                    case "5m" -> Duration.ofMinutes(5);
                    case "15m" -> Duration.ofMinutes(15);
                    case "now" -> Duration.ofSeconds(1);
                    default -> Duration.ofMinutes(1);
                },
                viewer.member().id());
        return "redirect:/";
    }

    /** How far it is; nothing once it is over. */
    @GetMapping("/sample-day")
    String progress(HttpServletRequest request, Model model) {
        return strip(request, model);
    }

    @PostMapping("/sample-day/stop")
    String stop(
            @RequestHeader(name = "HX-Request", required = false) @Nullable String script,
            HttpServletRequest request,
            Model model) {
        player.stop();
        return script == null ? "redirect:/" : strip(request, model);
    }

    private String strip(HttpServletRequest request, Model model) {
        model.addAttribute("frame", frames.of(request));
        model.addAttribute("play", player.playing().orElse(null));
        return "room/play :: strip";
    }
}
