package app.haris.chat.room;

import app.haris.chat.Card;
import app.haris.inbox.Case;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A card as a row of the list.
 *
 * @param tone how loud the row is: that of its priority
 * @param marks priority and state where they are not the usual ones
 * @param due as ISO 8601, absent where nothing is owed
 */
record CardView(
        long number,
        long version,
        String tone,
        String author,
        String about,
        String text,
        List<MarkView> marks,
        List<String> where,
        List<String> status,
        @Nullable String due,
        String dueWords,
        boolean late,
        String at,
        String atWords,
        String fallback) {

    /** A mark and the class of its color. */
    record MarkView(String emoji, String word, String tone) {
        static MarkView of(Card.Mark mark) {
            return new MarkView(
                    mark.emoji(),
                    mark.word(),
                    "tone-" + mark.tone().name().toLowerCase(Locale.ROOT));
        }
    }

    static CardView of(Case summary, Card card, Due due, Times times) {
        var quote = card.quote();
        return new CardView(
                summary.number().value(),
                summary.version(),
                card.priority().tone().name().toLowerCase(Locale.ROOT),
                quote.author(),
                String.join(" · ", quote.about()),
                text(quote),
                marks(card),
                where(card),
                card.status(),
                due.at().map(Instant::toString).orElse(null),
                due.words(),
                due.late(),
                summary.lastReceivedAt().toString(),
                times.brief(summary.lastReceivedAt()),
                card.fallback());
    }

    public String direction() {
        return Direction.of(text);
    }

    public String address() {
        return "/cases/" + number;
    }

    static List<MarkView> marks(Card card) {
        var marks = new ArrayList<MarkView>();
        if (card.priority().tone() != Card.Tone.PLAIN) {
            marks.add(MarkView.of(card.priority()));
        }
        if (card.state().tone() != Card.Tone.PLAIN) {
            marks.add(MarkView.of(card.state()));
        }
        return marks;
    }

    /** The header without the priority, which is a mark here. */
    static List<String> where(Card card) {
        return card.header().stream().skip(1).limit(2).toList();
    }

    private static String text(Card.Quote quote) {
        return quote.text().isEmpty() ? String.join(" · ", quote.remarks()) : quote.text();
    }
}
