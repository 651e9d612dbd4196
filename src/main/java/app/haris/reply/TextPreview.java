package app.haris.reply;

import app.haris.social.TextLength;
import java.util.List;
import java.util.Optional;

/**
 * How a text would do as an answer.
 *
 * @param length as the network counts
 * @param caution why the network may refuse any answer here: a code that cards have words for
 */
public record TextPreview(TextLength length, List<Finding> findings, Optional<String> caution) {
    public TextPreview {
        findings = List.copyOf(findings);
    }
}
