package app.haris.chat.room;

import app.haris.chat.Answer;
import app.haris.inbox.Case;
import app.haris.inbox.CaseNumber;
import app.haris.inbox.Cases;
import app.haris.inbox.Denial;
import app.haris.reply.Replies;
import app.haris.reply.Revision;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Gives an answer back to the browser: to the script as a piece of the page, and to a browser
 * without script by a redirect; or, if it was a no, as the page with everything that was typed.
 */
@Component
final class Answers {
    private final RoomPage page;
    private final Replies replies;
    private final Cases cases;

    Answers(RoomPage page, Replies replies, Cases cases) {
        this.page = page;
        this.replies = replies;
        this.cases = cases;
    }

    /**
     * An answer.
     *
     * @param place the case that was open
     * @param again the composer as it was
     * @param from what asked for it
     */
    record Given(Answer answer, Optional<CaseNumber> place, Asked again, From from) {
        boolean written() {
            return from == From.COMPOSER;
        }

        boolean isTyped() {
            return from == From.LINE;
        }

        Optional<CaseNumber> subject() {
            return place.or(answer::caseNumber);
        }
    }

    /** What a member used to say what they want. */
    enum From {
        LINE,
        BUTTON,
        COMPOSER
    }

    /** To whom, and over which wire. */
    record To(
            Viewer viewer,
            Frame frame,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        boolean hasScript() {
            return request.getHeader("HX-Request") != null;
        }
    }

    String give(Given given, To to) {
        to.model().addAttribute("frame", to.frame());
        to.model().addAttribute("answer", given.isTyped() ? given.answer() : brief(given.answer()));
        given.answer().denial().ifPresent(denial -> to.response().setStatus(status(denial)));
        return to.hasScript() ? toScript(given, to) : toPage(given, to);
    }

    private String toScript(Given given, To to) {
        var number = given.subject().map(CaseNumber::value).orElse(0L);
        if (given.answer().isDone()) {
            to.response()
                    .setHeader(
                            "HX-Trigger",
                            "{\"haris:done\":{\"case\":%d,\"written\":%b}}"
                                    .formatted(number, given.written()));
            return "room/answer :: answer";
        }
        var version = given.subject().flatMap(cases::find).map(Case::version).orElse(0L);
        to.response()
                .setHeader(
                        "HX-Trigger",
                        "{\"haris:denied\":{\"case\":%d,\"version\":%d}}"
                                .formatted(number, version));
        var again = afterConflict(given);
        if (again.stale() == 0) {
            return "room/answer :: answer";
        }
        page.open(to.model(), to.frame(), number, again);
        return "room/answer :: conflict";
    }

    private String toPage(Given given, To to) {
        if (given.answer().isDone()) {
            Said.remember(to.response(), given.answer());
            return "redirect:" + given.subject().map(number -> "/cases/" + number).orElse("/");
        }
        given.subject()
                .filter(number -> cases.find(number).isPresent())
                .ifPresent(
                        number ->
                                page.open(
                                        to.model(),
                                        to.frame(),
                                        number.value(),
                                        afterConflict(given)));
        page.list(to.model(), to.frame(), to.viewer(), ListQuery.NONE.narrowed());
        return "room/inbox";
    }

    /** Somebody wrote a newer revision meanwhile: the text is kept, and goes on top of theirs. */
    private Asked afterConflict(Given given) {
        var again = given.again();
        var isStale =
                given.answer()
                        .denial()
                        .filter(no -> no.code().equals("stale-revision"))
                        .isPresent();
        if (!isStale || !again.mode().equals("edit")) {
            return again;
        }
        return given.place()
                .flatMap(number -> newest(number, again.revision()))
                .map(newer -> again.onTopOf(newer.number()))
                .orElse(again);
    }

    private Optional<Revision> newest(CaseNumber number, int stale) {
        var revisions = replies.of(number);
        return revisions.stream()
                .filter(revision -> revision.number() == stale)
                .findFirst()
                .flatMap(
                        old ->
                                revisions.stream()
                                        .filter(revision -> revision.draft() == old.draft())
                                        .filter(revision -> revision.number() > stale)
                                        .reduce((first, second) -> second));
    }

    /** After a button the page shows by itself what became of the case. */
    private static Answer brief(Answer answer) {
        return answer.isDone()
                ? new Answer(
                        answer.said().lines().findFirst().orElse(""),
                        answer.caseNumber(),
                        answer.denial())
                : answer;
    }

    private static int status(Denial denial) {
        return switch (denial.kind()) {
            case FORBIDDEN -> HttpServletResponse.SC_FORBIDDEN;
            case NOT_FOUND -> HttpServletResponse.SC_NOT_FOUND;
            case CONFLICT -> HttpServletResponse.SC_CONFLICT;
            case INVALID -> 422;
        };
    }
}
