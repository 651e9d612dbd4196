package app.haris.chat.grammar;

import app.haris.chat.Grammar;
import app.haris.chat.Texts;

/** The grammar, for tests of those that write its lines. */
public final class Grammars {
    private Grammars() {}

    public static Grammar of(Texts texts) {
        return new LineGrammar(new Vocabulary(texts));
    }
}
