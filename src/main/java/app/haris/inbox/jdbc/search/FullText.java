package app.haris.inbox.jdbc.search;

import app.haris.inbox.jdbc.search.Source.Piece;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Finds the cases in which all words stand, the last of which may still be being typed.
 *
 * <p>The rarest word leads: its cases are read from the newest to the oldest, in pieces, and the
 * other words are looked up in each piece.
 */
@Component
final class FullText {
    /** More words than this are not looked for. */
    private static final int MOST_WORDS = 8;

    /** A beginning stands for so many words at most, the shortest ones. */
    private static final int MOST_ENDINGS = 40;

    private static final int SHORTEST_BEGINNING = 2;
    private static final int RARE = 1_000;

    private final Postings postings;

    FullText(Postings postings) {
        this.postings = postings;
    }

    /** A word that was asked for: any of these words of the index will do. */
    private record Term(List<Long> words, long cases) {}

    Source source(String text) {
        var asked = Words.inOrder(text).stream().distinct().limit(MOST_WORDS).toList();
        if (asked.isEmpty()) {
            return Source.NOTHING;
        }
        var isComplete = Character.isWhitespace(text.charAt(text.length() - 1));
        var last = isComplete ? Optional.<String>empty() : Optional.of(asked.getLast());
        var exact = isComplete ? asked : asked.subList(0, asked.size() - 1);
        var ids = postings.ids(exact);
        if (ids.size() < exact.size()) {
            return Source.NOTHING;
        }
        var terms =
                Stream.concat(
                                exact.stream().map(word -> List.of(ids.get(word))),
                                last.map(this::beginning).stream())
                        .map(this::term)
                        .sorted(Comparator.comparingLong(Term::cases))
                        .toList();
        return terms.getFirst().cases == 0 ? Source.NOTHING : both(terms);
    }

    private List<Long> beginning(String word) {
        if (word.codePointCount(0, word.length()) < SHORTEST_BEGINNING) {
            return List.copyOf(postings.ids(List.of(word)).values());
        }
        return postings.beginning(word, MOST_ENDINGS);
    }

    private Term term(List<Long> words) {
        long cases = 0;
        for (var word : words) {
            if (cases < RARE) {
                cases += postings.count(word, RARE);
            }
        }
        return new Term(words, cases);
    }

    /** Walks along the first term, and keeps what stands in the others too. */
    private Source both(List<Term> terms) {
        var lead = terms.getFirst().words;
        var rest = terms.subList(1, terms.size()).stream().map(Term::words).toList();
        return rest.isEmpty()
                ? (number, limit) -> Piece.of(postings.newest(lead, number, limit), limit)
                : new Walk(postings, lead, rest);
    }

    /** The cases of one term that stand in the others' too. */
    private record Walk(Postings postings, List<Long> lead, List<List<Long>> rest)
            implements Source {
        private static final int PIECE = 250;

        /** A page of words that never meet ends here, before anybody has waited long. */
        private static final int MOST_READ = 20_000;

        @Override
        public Piece below(long number, int limit) {
            var found = new ArrayList<Long>();
            var from = OptionalLong.of(number);
            for (int read = 0;
                    read < MOST_READ && found.size() < limit && from.isPresent();
                    read += PIECE) {
                var piece = Piece.of(postings.newest(lead, from.getAsLong(), PIECE), PIECE);
                found.addAll(inAll(piece.numbers()));
                from = piece.rest();
            }
            return found.size() < limit
                    ? new Piece(found, from)
                    : Piece.of(found.subList(0, limit), limit);
        }

        private List<Long> inAll(List<Long> piece) {
            var left = piece;
            for (var words : rest) {
                if (!left.isEmpty()) {
                    var with = postings.with(words, left);
                    left = left.stream().filter(with::contains).toList();
                }
            }
            return left;
        }
    }
}
