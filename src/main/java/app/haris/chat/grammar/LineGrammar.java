package app.haris.chat.grammar;

import app.haris.chat.Command;
import app.haris.chat.Grammar;
import app.haris.inbox.CaseNumber;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The grammar over the words of all languages. */
@Component
final class LineGrammar implements Grammar {
    private final Vocabulary vocabulary;

    LineGrammar(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    @Override
    public Command read(String line, Optional<CaseNumber> here, Locale language) {
        return new LineReader(vocabulary, line, here, language).read();
    }
}
