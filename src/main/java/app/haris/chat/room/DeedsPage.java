package app.haris.chat.room;

import app.haris.chat.CaseCommand;
import app.haris.chat.Command;
import app.haris.chat.Enclosure;
import app.haris.chat.Grammar;
import app.haris.chat.ReplyCommand;
import app.haris.chat.RuleCommand;
import app.haris.inbox.CaseNumber;
import app.haris.inbox.Outcome;
import app.haris.reply.Replies;
import app.haris.reply.TextPreview;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What members do in the room: press a button, type a line, write a text. */
@Controller
final class DeedsPage {
    private final Clerk clerk;
    private final Grammar grammar;
    private final Replies replies;
    private final Frames frames;
    private final Answers answers;

    DeedsPage(Clerk clerk, Grammar grammar, Replies replies, Frames frames, Answers answers) {
        this.clerk = clerk;
        this.grammar = grammar;
        this.replies = replies;
        this.frames = frames;
        this.answers = answers;
    }

    /** A line of the grammar, typed or on a button. */
    @PostMapping("/line")
    String line(
            @AuthenticationPrincipal Viewer viewer,
            Line line,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var frame = frames.of(request);
        var command = grammar.read(line.whole(), line.place(), viewer.member().language());
        var seen = line.version();
        var answer =
                seen == null
                        ? clerk.perform(command, viewer.actor())
                        : clerk.perform(command, viewer.actor(), seen, frame.say("changed"));
        return answers.give(
                new Answers.Given(
                        answer,
                        line.place(),
                        Asked.REPLY,
                        seen == null ? Answers.From.LINE : Answers.From.BUTTON),
                new Answers.To(viewer, frame, request, response, model));
    }

    /** A text from the composer. */
    @PostMapping("/cases/{number}/{mode:reply|private|note|edit|reject}")
    String write(
            @AuthenticationPrincipal Viewer viewer,
            Written written,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var command = command(written, Enclosed.in(request));
        var answer = clerk.perform(command, viewer.actor());
        return answers.give(
                new Answers.Given(answer, written.place(), written.again(), Answers.From.COMPOSER),
                new Answers.To(viewer, frames.of(request), request, response, model));
    }

    /** How a text would do as an answer, while it is being written. */
    @PostMapping("/cases/{number}/preview")
    String preview(
            @PathVariable long number,
            @RequestParam String text,
            HttpServletRequest request,
            Model model) {
        var frame = frames.of(request);
        model.addAttribute("frame", frame);
        return switch (replies.preview(new CaseNumber(number), text)) {
            case Outcome.Done<TextPreview>(var preview) -> {
                model.addAttribute("preview", Preview.of(preview, frame));
                yield "room/composer :: preview";
            }
            case Outcome.Denied<TextPreview>(var denial) -> "room/composer :: no-preview";
        };
    }

    /** Which rules looked at the case, and what they made of it. */
    @GetMapping("/cases/{number}/why")
    String why(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable long number,
            HttpServletRequest request,
            Model model) {
        var answer = clerk.perform(new RuleCommand.Why(new CaseNumber(number)), viewer.actor());
        model.addAttribute("frame", frames.of(request));
        model.addAttribute("why", answer.said());
        return "room/case :: why";
    }

    private Command command(Written written, Optional<List<Enclosure>> enclosed) {
        var number = written.place().orElseThrow();
        var revision =
                written.revision() == null
                        ? OptionalInt.empty()
                        : OptionalInt.of(written.revision());
        return switch (written.mode()) {
            case "note" -> new CaseCommand.Note(number, written.text());
            case "private" -> new ReplyCommand.ReplyInPrivate(number, written.text());
            case "edit" -> new ReplyCommand.Edit(number, revision, written.text(), enclosed);
            case "reject" -> new ReplyCommand.Reject(number, revision, written.text());
            default -> {
                var pictures = enclosed.orElseGet(List::of);
                yield pictures.isEmpty() && isTemplate(number, written)
                        ? new ReplyCommand.ReplyFromTemplate(number, written.template())
                        : new ReplyCommand.Reply(number, written.text(), pictures);
            }
        };
    }

    /** A template that was not touched is drafted as what it is: it may want fewer eyes. */
    private boolean isTemplate(CaseNumber number, Written written) {
        return !written.template().isEmpty()
                && replies.templates(number).stream()
                        .anyMatch(
                                offer ->
                                        offer.key().equals(written.template())
                                                && offer.text().equals(written.text()));
    }
}
