package app.haris.reply.members;

import app.haris.inbox.Outcome;
import app.haris.reply.Finding;
import app.haris.reply.Finding.Severity;
import app.haris.reply.TextPreview;
import app.haris.reply.template.Words;
import app.haris.social.TextLength;
import java.util.List;
import org.springframework.stereotype.Component;

/** Takes a text as a draft, or says what is wrong with it. */
@Component
final class TextCheck {
    /** No network takes more; counting by a network's own rules is slow on what is far too long. */
    private static final int LONGEST = 100_000;

    private final Words words;

    TextCheck(Words words) {
        this.words = words;
    }

    /** Answers the text as it will be published. */
    Outcome<String> check(String typed, Destination destination) {
        var text = CleanText.of(typed);
        if (!CleanText.isVisible(text)) {
            return Denials.of(Denials.emptyText());
        }
        var length = measure(text, destination);
        if (!length.fits()) {
            return Denials.of(Denials.tooLong(length));
        }
        var blocking =
                words.in(text).stream()
                        .filter(finding -> finding.severity() == Severity.BLOCK)
                        .toList();
        return blocking.isEmpty()
                ? new Outcome.Done<>(text)
                : Denials.of(Denials.forbiddenWords(said(blocking), reasons(blocking)));
    }

    TextPreview preview(String typed, Destination destination) {
        var text = CleanText.of(typed);
        return new TextPreview(
                measure(text, destination),
                text.length() > LONGEST ? List.of() : words.in(text),
                destination.caution());
    }

    private static TextLength measure(String text, Destination destination) {
        return text.length() > LONGEST
                ? new TextLength(
                        text.codePointCount(0, text.length()), destination.measure("").limit())
                : destination.measure(text);
    }

    private static List<String> said(List<Finding> findings) {
        return findings.stream().map(Finding::words).toList();
    }

    private static List<String> reasons(List<Finding> findings) {
        return findings.stream().map(Finding::why).filter(why -> !why.isBlank()).toList();
    }
}
