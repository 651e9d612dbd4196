package app.haris.reply;

import app.haris.social.TextLength;
import java.util.List;

/** How a text would do as an answer: its length as the network counts, and what was found. */
public record TextPreview(TextLength length, List<Finding> findings) {
    public TextPreview {
        findings = List.copyOf(findings);
    }
}
