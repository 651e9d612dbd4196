package app.haris.crisis;

import app.haris.crisis.Surprise.OfWindow;
import app.haris.inbox.CaseNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What one brand hears, bucket by bucket. Nobody counts twice within a quarter of an hour, however
 * much they write: one loud author is no crisis.
 */
final class Ear {
    private static final Duration VOICE = Duration.ofMinutes(15);

    /** After a pause without a word of the past the usual is learned anew rather than by zeros. */
    private static final Duration PAUSE = Duration.ofDays(35);

    private final Surprise heard = new Surprise(Watch.BUCKET);
    private final Surprise negative = new Surprise(Watch.BUCKET);
    private final Map<String, Instant> voices = new HashMap<>();
    private final Map<String, Instant> complainers = new HashMap<>();
    private final Deque<CaseNumber> latest = new ArrayDeque<>();
    private final Deque<CaseNumber> negatives = new ArrayDeque<>();
    private Tally open;

    Ear(Instant start) {
        open = new Tally(Tally.startOf(start), 0, 0);
    }

    /** How a bucket that is over compares. */
    record Judged(
            Tally tally,
            List<OfWindow> heard,
            List<OfWindow> negative,
            List<CaseNumber> latest,
            List<CaseNumber> negatives) {}

    void hear(Utterance said) {
        var isNegative = said.meaning().isNegative();
        var isVoice = isFresh(voices, said);
        var isComplaint = isNegative && isFresh(complainers, said);
        keep(latest, said.number());
        if (isNegative) {
            keep(negatives, said.number());
        }
        open = open.plus(isVoice ? 1 : 0, isComplaint ? 1 : 0);
    }

    private static boolean isFresh(Map<String, Instant> last, Utterance said) {
        var before = last.get(said.author().id());
        if (before != null && before.plus(VOICE).isAfter(said.at())) {
            return false;
        }
        last.put(said.author().id(), said.at());
        return true;
    }

    private static void keep(Deque<CaseNumber> newest, CaseNumber number) {
        newest.remove(number);
        newest.addFirst(number);
        if (newest.size() > Signal.Evidence.MOST_EXAMPLES) {
            newest.removeLast();
        }
    }

    /** Judges each bucket that is over by now. */
    void pass(Instant now, Consumer<Judged> each) {
        var current = Tally.startOf(now);
        if (open.start().isBefore(current.minus(PAUSE))) {
            open = new Tally(current.minus(PAUSE), 0, 0);
        }
        while (open.start().isBefore(current)) {
            each.accept(close());
        }
    }

    private Judged close() {
        var end = open.end();
        var judged =
                new Judged(
                        open,
                        heard.add(end, open.heard()).windows(),
                        negative.add(end, open.negative()).windows(),
                        List.copyOf(latest),
                        List.copyOf(negatives));
        open = new Tally(end, 0, 0);
        voices.values().removeIf(at -> !at.plus(VOICE).isAfter(end));
        complainers.values().removeIf(at -> !at.plus(VOICE).isAfter(end));
        return judged;
    }

    /** Takes over what was counted in the past; its buckets come in order. */
    void learn(Tally tally) {
        pass(tally.start(), _ -> {});
        open = open.plus(tally.heard(), tally.negative());
    }
}
