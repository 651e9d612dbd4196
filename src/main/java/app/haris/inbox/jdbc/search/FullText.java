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
 * other words are looked for among those of each piece.
 */
@Component
final class FullText {
    /** More words than this are not looked for. */
    private static final int MOST_WORDS = 8;

    /** A beginning stands for so many words at most, the shortest ones. */
    private static final int MOST_ENDINGS = 40;

    private static final int SHORTEST_BEGINNING = 2;

    private final Postings postings;

    FullText(Postings postings) {
        this.postings = postings;
    }

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
                        .map(words -> new Term(postings, words))
                        .sorted(Comparator.comparingDouble(Term::cases))
                        .toList();
        var lead = terms.getFirst();
        return terms.size() == 1 ? lead::below : new Walk(lead, terms.subList(1, terms.size()));
    }

    private List<Long> beginning(String word) {
        if (word.codePointCount(0, word.length()) < SHORTEST_BEGINNING) {
            return List.copyOf(postings.ids(List.of(word)).values());
        }
        return postings.beginning(word, MOST_ENDINGS);
    }

    /** The cases of one term that stand in the others' too. */
    private record Walk(Term lead, List<Term> rest) implements Source {
        private static final int FIRST_PIECE = 250;
        private static final int LARGEST_PIECE = 2_000;

        /** A page of words that never meet ends here, before anybody has waited long. */
        private static final int MOST_READ = 20_000;

        @Override
        public Piece below(long number, int limit) {
            var found = new ArrayList<Long>();
            var from = OptionalLong.of(number);
            int size = FIRST_PIECE;
            for (int read = 0;
                    read < MOST_READ && found.size() < limit && from.isPresent();
                    read += size) {
                var piece = lead.below(from.getAsLong(), size);
                found.addAll(inAll(piece.numbers()));
                from = piece.rest();
                size = Math.min(2 * size, LARGEST_PIECE);
            }
            return found.size() < limit
                    ? new Piece(found, from)
                    : Piece.of(found.subList(0, limit), limit);
        }

        private List<Long> inAll(List<Long> piece) {
            var left = piece;
            for (var term : rest) {
                if (!left.isEmpty()) {
                    left = left.stream().filter(term.among(left)::contains).toList();
                }
            }
            return left;
        }
    }
}
