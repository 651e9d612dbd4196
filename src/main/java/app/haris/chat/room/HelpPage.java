package app.haris.chat.room;

import app.haris.chat.Verb;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Keys and grammar. */
@Controller
final class HelpPage {
    private static final List<String> KEYS =
            List.of("j", "k", "o", "c", "r", "a", "e", "x", "n", "s", "/", ":", "?", "Esc");

    private final Frames frames;

    HelpPage(Frames frames) {
        this.frames = frames;
    }

    /** A key or a line, and what it does. */
    record Entry(String what, String does) {}

    @GetMapping("/help")
    String show(HttpServletRequest request, Model model) {
        var frame = frames.of(request);
        model.addAttribute("frame", frame);
        model.addAttribute(
                "keys", KEYS.stream().map(key -> new Entry(key, frame.say(name(key)))).toList());
        model.addAttribute(
                "verbs",
                Stream.of(Verb.values())
                        .map(
                                verb ->
                                        new Entry(
                                                frame.words().say("usage." + verb.word()),
                                                frame.words().say("help." + verb.word())))
                        .toList());
        return "room/help";
    }

    /** A key of a properties file has no room for every sign. */
    private static String name(String key) {
        return "key."
                + switch (key) {
                    case "/" -> "search";
                    case ":" -> "line";
                    case "?" -> "help";
                    case "Esc" -> "escape";
                    default -> key;
                };
    }
}
