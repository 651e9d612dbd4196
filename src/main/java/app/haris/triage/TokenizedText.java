package app.haris.triage;

import app.haris.triage.words.Token;
import app.haris.triage.words.Tokens;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text and its tokens, which all who read it share; they are cut when somebody wants them. For
 * one thread.
 */
public final class TokenizedText {
    private final String text;
    private @Nullable List<Token> tokens;

    public TokenizedText(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }

    public List<Token> tokens() {
        var cut = tokens;
        if (cut == null) {
            cut = Tokens.of(text);
            tokens = cut;
        }
        return cut;
    }
}
