package app.haris.chat.room;

import app.haris.chat.Cards;
import app.haris.crisis.Crises;
import app.haris.escalation.Cause;
import app.haris.escalation.Escalations;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What calls for somebody, above the list. */
@Component
final class Calling {
    /** More than this is read by {@code list escalated}. */
    private static final int MOST = 5;

    private final Escalations escalations;
    private final Crises crises;
    private final Cards cards;
    private final Clock clock;

    Calling(Escalations escalations, Crises crises, Cards cards, Clock clock) {
        this.crises = crises;
        this.escalations = escalations;
        this.cards = cards;
        this.clock = clock;
    }

    /**
     * One escalation.
     *
     * @param address of its case; absent where it is about none
     */
    record CallingLine(String text, @Nullable String address) {}

    /** The levels that stand, in words. */
    List<String> levels(Frame frame) {
        return crises.standing().stream().map(frame.words()::crisis).toList();
    }

    List<CallingLine> lines(Frame frame) {
        return escalations.active().stream()
                .limit(MOST)
                .map(
                        one ->
                                new CallingLine(
                                        cards.line(one, frame.words().language(), clock.instant()),
                                        one.run().cause() instanceof Cause.OfCase(var number)
                                                ? "/cases/" + number
                                                : null))
                .toList();
    }
}
