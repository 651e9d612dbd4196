package app.haris.chat.grammar;

import app.haris.chat.Command;
import app.haris.chat.Verb;
import app.haris.inbox.CaseNumber;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Lines that were perhaps meant instead of one with an unknown verb; each is understood. */
final class Suggestions {
    /** They repeat what was typed only if it is short enough to be read again. */
    private static final int LONGEST = 80;

    private final Vocabulary vocabulary;
    private final Optional<CaseNumber> here;
    private final Locale language;

    Suggestions(Vocabulary vocabulary, Optional<CaseNumber> here, Locale language) {
        this.vocabulary = vocabulary;
        this.here = here;
        this.language = language;
    }

    /** For a line that begins with this word, and what followed it. */
    List<String> instead(String word, String rest) {
        return near(word).map(verb -> whole(verb, rest)).distinct().toList();
    }

    /** For somebody who wants to know more about this word. */
    List<String> about(String word) {
        return near(word).map(this::help).distinct().toList();
    }

    private Stream<String> near(String word) {
        return NearMisses.of(Vocabulary.plain(word), vocabulary.verbs()).stream()
                .map(vocabulary::written);
    }

    /** With all that was typed, else the verb alone, else how the verb is used. */
    private String whole(String verb, String rest) {
        return Stream.of(verb + " " + rest, verb)
                .map(String::strip)
                .filter(line -> line.length() <= LONGEST)
                .filter(this::isUnderstood)
                .findFirst()
                .orElseGet(() -> help(verb));
    }

    /** Ends, since what is read here begins with a verb, and help about a verb is understood. */
    private boolean isUnderstood(String line) {
        var read = new LineReader(vocabulary, line, here, language).read();
        return !(read instanceof Command.Misunderstood);
    }

    private String help(String verb) {
        return vocabulary.said(Verb.HELP, language) + " " + verb;
    }
}
