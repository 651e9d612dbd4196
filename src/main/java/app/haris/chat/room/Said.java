package app.haris.chat.room;

import app.haris.chat.Answer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.ui.Model;

/** An answer that outlives a redirect, for browsers without script. */
final class Said {
    /** A cookie holds 4 kB, and Base64 makes four letters of three bytes. */
    private static final int MOST = 900;

    private static final Duration AGE = Duration.ofMinutes(1);

    private Said() {}

    static void remember(HttpServletResponse response, Answer answer) {
        var said = answer.said();
        var end = said.offsetByCodePoints(0, Math.min(MOST, said.codePointCount(0, said.length())));
        Cookies.remember(response, Cookies.SAID, said.substring(0, end), AGE);
    }

    static void recall(Model model, HttpServletRequest request, HttpServletResponse response) {
        Cookies.recall(request, Cookies.SAID)
                .ifPresent(
                        said -> {
                            Cookies.forget(response, Cookies.SAID);
                            model.addAttribute(
                                    "answer", new Answer(said, Optional.empty(), Optional.empty()));
                        });
    }
}
