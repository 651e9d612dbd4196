package app.haris.triage.linear;

import app.haris.triage.words.Lexicon;
import app.haris.triage.words.Token;
import app.haris.triage.words.Token.Kind;
import app.haris.triage.words.Tokens;
import java.util.EnumMap;
import java.util.List;

/**
 * Makes features of a text: its words and their neighbors, pieces of words, what words mean by
 * themselves, and its manner (cries, capitals, links).
 *
 * <p>The languages share one table of weights: what two of them spell alike is rare, and what the
 * word lists, emoji and manner say in one of them helps the others.
 */
final class TextFeatures {
    private static final int SHORTEST_PIECE = 2;
    private static final int LONGEST_PIECE = 4;

    /** How many words a "not" reaches. */
    private static final int REACH_OF_NOT = 3;

    /** How much the groups count beside words and pieces, found on UMSAB's validation sets. */
    private static final double MEANING = 0.3;

    private static final double MANNER = 0.3;

    private static final Lexicon LEXICON = Lexicon.shipped();

    private final List<Token> tokens;
    private final List<List<String>> senses;
    private final boolean[] negated;
    private final Features.Gathering gathering;

    private TextFeatures(List<Token> tokens, int bits) {
        this.tokens = tokens;
        this.senses = tokens.stream().map(token -> LEXICON.senses(token.form())).toList();
        this.negated = new boolean[tokens.size()];
        this.gathering = new Features.Gathering(bits);
        markNegated();
    }

    static Features of(String text, int bits) {
        return of(Tokens.of(text), bits);
    }

    static Features of(List<Token> tokens, int bits) {
        var features = new TextFeatures(tokens, bits);
        features.addWords();
        features.addPieces();
        features.addMeanings();
        features.addManner();
        return features.gathering.features(form(tokens));
    }

    private static Form form(List<Token> tokens) {
        var words = tokens.stream().filter(Token::isWord).toList();
        var arabic = words.stream().filter(it -> Lexicon.isArabic(it.form().charAt(0))).count();
        return Form.of(
                tokens.size(),
                2 * arabic > words.size(),
                tokens.stream().noneMatch(TextFeatures::isForEverybody),
                tokens.stream().anyMatch(TextFeatures::isAsked));
    }

    private static boolean isAsked(Token token) {
        return token.form().startsWith("?");
    }

    private static boolean isForEverybody(Token token) {
        return switch (token.kind()) {
            case NAME, TOPIC, LINK -> true;
            case WORD, EMOJI, EMOTICON, NUMBER, MARK -> false;
        };
    }

    private void markNegated() {
        var left = 0;
        for (var i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).isWord()) {
                negated[i] = left-- > 0;
                left = senses.get(i).contains("not") ? REACH_OF_NOT : left;
            } else if (tokens.get(i).kind() == Kind.MARK) {
                left = 0;
            }
        }
    }

    private void addWords() {
        var before = Hash.of("<start>");
        for (var i = 0; i < tokens.size(); i++) {
            var word = Hash.of(tokens.get(i).form());
            gathering.add(Hash.and(word, 1), 1, i);
            if (negated[i]) {
                gathering.add(Hash.and(word, 2), 1, i);
            }
            gathering.add(Hash.and(Hash.and(before, word), 3), 1, i);
            addBesideSenses(i, before, word);
            before = word;
        }
        gathering.endGroup(1);
    }

    /** A word beside whatever means the same as its neighbor. */
    private void addBesideSenses(int at, long before, long word) {
        for (var sense : senses.get(at)) {
            gathering.add(Hash.and(Hash.and(before, Hash.of(sense)), 8), 0.5f, at);
        }
        if (at > 0) {
            for (var sense : senses.get(at - 1)) {
                gathering.add(Hash.and(Hash.and(Hash.of(sense), word), 9), 0.5f, at);
            }
        }
    }

    private void addPieces() {
        for (var i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).isWord()) {
                addPieces("_" + tokens.get(i).form() + "_", i);
            }
        }
        gathering.endGroup(1);
    }

    private void addPieces(String word, int token) {
        for (var length = SHORTEST_PIECE; length <= LONGEST_PIECE; length++) {
            for (var start = 0; start + length <= word.length(); start++) {
                gathering.add(Hash.of(4, word, start, start + length), 1, token);
            }
        }
    }

    private void addMeanings() {
        var sums = new Polarity();
        for (var i = 0; i < tokens.size(); i++) {
            addPhrase(i, sums);
            var emphasis = emphasis(i);
            for (var sense : senses.get(i)) {
                addNamed((negated[i] ? "not " : "is ") + sense, emphasis, i);
            }
            var polarity = Polarity.of(senses.get(i)) * emphasis * (negated[i] ? -0.6 : 1);
            if (polarity != 0) {
                sums.add(polarity);
                addNamed(polarity > 0 ? "sum +" : "sum -", Math.abs(polarity), i);
            }
        }
        gathering.endPlainGroup(4 * MEANING / Math.sqrt(4 + tokens.size()));
        addNamed("balance", sums.balance(), -1);
        sums.names().forEach(name -> addNamed(name, 1, -1));
        gathering.endPlainGroup(MEANING);
    }

    private void addPhrase(int first, Polarity sums) {
        var meanings = three(first);
        if (meanings.isEmpty()) {
            meanings = LEXICON.senses(joined(first, 2));
        }
        meanings.forEach(sense -> addNamed("phrase " + sense, 1, first));
        sums.count(Polarity.of(meanings));
    }

    private List<String> three(int first) {
        return LEXICON.senses(joined(first, 3));
    }

    /** Empty where that many words do not follow each other. */
    private String joined(int first, int count) {
        if (first + count > tokens.size()) {
            return "";
        }
        var phrase = new StringBuilder();
        for (var token : tokens.subList(first, first + count)) {
            if (!token.isWord()) {
                return "";
            }
            phrase.append(phrase.isEmpty() ? "" : "_").append(token.form());
        }
        return phrase.toString();
    }

    private double emphasis(int at) {
        var token = tokens.get(at);
        var before = at == 0 ? List.<String>of() : senses.get(at - 1);
        var weight = before.contains("very") ? 1.5 : before.contains("little") ? 0.7 : 1;
        return token.stretched() || token.shouted() ? weight * 1.3 : weight;
    }

    private void addManner() {
        var counts = new EnumMap<Kind, Integer>(Kind.class);
        tokens.forEach(token -> counts.merge(token.kind(), 1, Integer::sum));
        addNamed("always", 1, -1);
        addCount("cries", tokens.stream().filter(it -> it.form().startsWith("!")).count(), 3);
        addCount("asks", tokens.stream().filter(TextFeatures::isAsked).count(), 2);
        addCount("stretched", tokens.stream().filter(Token::stretched).count(), 2);
        addCount("shouted", tokens.stream().filter(Token::shouted).count(), 3);
        addCount("links", counts.getOrDefault(Kind.LINK, 0), 2);
        addCount("names", counts.getOrDefault(Kind.NAME, 0), 3);
        addCount("topics", counts.getOrDefault(Kind.TOPIC, 0), 3);
        addCount("numbers", counts.getOrDefault(Kind.NUMBER, 0), 2);
        addCount("fives", counts.getOrDefault(Kind.WORD, 0) / 5, 5);
        if (!tokens.isEmpty()) {
            addNamed("first " + tokens.getFirst().kind(), 1, -1);
            addNamed("last " + tokens.getLast().kind(), 1, -1);
        }
        gathering.endPlainGroup(MANNER);
    }

    private void addCount(String name, long count, long most) {
        addNamed(name + " " + Math.min(count, most), 1, -1);
    }

    private void addNamed(String name, double value, int token) {
        gathering.add(Hash.and(Hash.of(name), 5), (float) value, token);
    }
}
