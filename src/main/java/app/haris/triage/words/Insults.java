package app.haris.triage.words;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the words by which people are insulted. */
public final class Insults {
    private static final Set<String> SENSES = Set.of("insult", "hate");
    private static final int LONGEST_PHRASE = 3;

    private Insults() {}

    /** As they are written in the text. */
    public static Set<String> in(String text) {
        var tokens = Tokens.of(text);
        var found = new HashSet<String>();
        for (var length = 1; length <= LONGEST_PHRASE; length++) {
            for (var first = 0; first + length <= tokens.size(); first++) {
                var phrase = tokens.subList(first, first + length);
                var isSaid = found.contains(phrase.getFirst().shown());
                if (!isSaid && phrase.stream().allMatch(Token::isWord) && isInsult(phrase)) {
                    phrase.forEach(word -> found.add(word.shown()));
                }
            }
        }
        return found;
    }

    private static boolean isInsult(List<Token> phrase) {
        var form = phrase.stream().map(Token::form).collect(Collectors.joining("_"));
        return Lexicon.shipped().senses(form).stream().anyMatch(SENSES::contains);
    }
}
