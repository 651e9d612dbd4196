package app.haris.chat.room;

import app.haris.chat.SignInLinks;
import app.haris.chat.SignInLinks.Redemption;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing in by a link that is worth something once, and signing out. */
@Controller
final class SignInPage {
    private final SignInLinks links;
    private final Sessions sessions;
    private final Frames frames;

    SignInPage(SignInLinks links, Sessions sessions, Frames frames) {
        this.links = links;
        this.sessions = sessions;
        this.frames = frames;
    }

    /**
     * Only shows a button: chat services and browsers open links by themselves, to preview or to
     * prefetch them, and must not use them up.
     */
    @GetMapping("/sign-in")
    String show(
            @RequestParam(required = false) @Nullable String token,
            HttpServletRequest request,
            Model model) {
        model.addAttribute("token", token);
        return page(
                token == null ? "none" : links.isFresh(token) ? "good" : "stale", request, model);
    }

    @PostMapping("/sign-in")
    String enter(
            @RequestParam String token,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return switch (links.redeem(token)) {
            case Redemption.Welcome(var member) -> {
                sessions.start(member, request, response);
                yield "redirect:" + next(request, response);
            }
            case Redemption.Expired() -> refuse("expired", request, response, model);
            case Redemption.AlreadyUsed() -> refuse("used", request, response, model);
            case Redemption.Unknown() -> refuse("stale", request, response, model);
        };
    }

    @PostMapping("/sign-out")
    String leave(HttpServletRequest request, HttpServletResponse response) {
        sessions.end(request, response);
        response.setHeader("Clear-Site-Data", "\"storage\"");
        return "redirect:/sign-in";
    }

    private String refuse(
            String why, HttpServletRequest request, HttpServletResponse response, Model model) {
        response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        return page(why, request, model);
    }

    private String page(String link, HttpServletRequest request, Model model) {
        model.addAttribute("frame", frames.of(request));
        model.addAttribute("link", link);
        return "room/sign-in";
    }

    private static String next(HttpServletRequest request, HttpServletResponse response) {
        var next = Cookies.recall(request, Cookies.NEXT).filter(Back::isOurs);
        next.ifPresent(address -> Cookies.forget(response, Cookies.NEXT));
        return next.orElse("/");
    }
}
