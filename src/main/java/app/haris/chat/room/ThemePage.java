package app.haris.chat.room;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Light, dark, or as the device has it. */
@Controller
final class ThemePage {
    private static final Duration YEAR = Duration.ofDays(365);

    @PostMapping("/theme")
    String choose(
            @RequestParam String theme, HttpServletRequest request, HttpServletResponse response) {
        Cookies.set(response, Cookies.THEME, theme.matches("light|dark") ? theme : "", YEAR);
        return "redirect:" + Back.of(request);
    }
}
