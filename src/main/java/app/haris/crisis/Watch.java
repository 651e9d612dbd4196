package app.haris.crisis;

import app.haris.crisis.Signal.Evidence;
import app.haris.crisis.Signal.Swell;
import app.haris.crisis.Surprise.OfWindow;
import app.haris.escalation.CrisisLevel;
import app.haris.escalation.CrisisPart;
import app.haris.escalation.CrisisPart.Detect;
import app.haris.escalation.CrisisPart.Sign;
import app.haris.social.BrandId;
import app.haris.triage.PlainWords;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Listens to what is said, in the order of time, and finds what looks like a crisis. Pure: knows no
 * clock but the times that it is told, and nothing but what it heard. The same code listens live
 * and in a backtest.
 */
public final class Watch {
    /** Counts are compared with the usual ones so often. */
    public static final Duration BUCKET = Duration.ofMinutes(5);

    /** Longer than this no rule looks back. */
    public static final Duration LONGEST = Duration.ofDays(1);

    /**
     * Standard deviations above the usual, by window: a swell of three hours, or a sudden one of an
     * hour, which must be steeper. See docs/crisis.md for what these find, and what they cry wolf
     * at.
     */
    private static final Map<Duration, Double> FAR =
            Map.of(Duration.ofHours(3), 2.75, Duration.ofHours(1), 4.0);

    /** Praise comes in floods, too: all that is heard must be so much farther from the usual. */
    private static final double OF_VOLUME = 1.3;

    private static final double NEVER = Double.MAX_VALUE;

    private static final Detect NOTHING =
            new Detect(
                    false,
                    false,
                    List.of(),
                    15,
                    CrisisLevel.ORANGE,
                    Duration.ofHours(6),
                    Optional.empty());

    private final Detect detect;
    private final List<Counting> countings;
    private final Map<String, PlainWords> keywords = new TreeMap<>();
    private final Map<BrandId, Ear> ears = new HashMap<>();
    private final List<Counted> counted = new ArrayList<>();
    private final Map<String, Instant> quiet = new HashMap<>();

    public Watch(CrisisPart part) {
        detect = part.detect().orElse(NOTHING);
        countings = part.rules().stream().map(Counting::new).toList();
        detect.keywords().forEach(word -> keywords.put(word, PlainWords.of(word)));
    }

    /** What comes of an utterance, and of the time that passed since the last one. */
    public List<Signal> hear(Utterance said) {
        var found = gather(said.at());
        ear(said.brand(), said.at()).hear(said);
        var scope = new Scope.OfBrand(said.brand());
        keywords.forEach(
                (word, plain) -> {
                    if (said.words().contain(plain)) {
                        var evidence = new Evidence(BUCKET, 1, 0, List.of(said.number()));
                        found.add(
                                new Signal.Word(said.at(), scope, evidence, word, detect.level()));
                    }
                });
        countings.forEach(counting -> counting.hear(said).ifPresent(found::add));
        return found.stream().filter(this::isNew).toList();
    }

    /** What comes of the time that passed. */
    public List<Signal> pass(Instant now) {
        return gather(now).stream().filter(this::isNew).toList();
    }

    private List<Signal> gather(Instant now) {
        var found = new ArrayList<Signal>();
        ears.forEach((brand, ear) -> ear.pass(now, judged -> judge(brand, judged, found)));
        return found;
    }

    /** Tells what was counted before the first utterance that this heard. */
    public void remember(BrandId brand, Tally tally) {
        ear(brand, tally.start()).learn(tally);
    }

    /** What a brand counted. */
    public record Counted(BrandId brand, Tally tally) {}

    /** The counts of the buckets that ended since this was last asked, without empty ones. */
    public List<Counted> counted() {
        var last = List.copyOf(counted);
        counted.clear();
        return last;
    }

    private Ear ear(BrandId brand, Instant at) {
        return ears.computeIfAbsent(brand, _ -> new Ear(at));
    }

    private void judge(BrandId brand, Ear.Judged judged, List<Signal> found) {
        var scope = new Scope.OfBrand(brand);
        if (!judged.tally().isEmpty()) {
            counted.add(new Counted(brand, judged.tally()));
        }
        if (detect.negative()) {
            far(judged.negative(), 1)
                    .map(window -> swell(scope, judged, window, Swell.Of.NEGATIVE))
                    .ifPresent(found::add);
        }
        if (detect.volume()) {
            far(judged.heard(), OF_VOLUME)
                    .map(window -> swell(scope, judged, window, Swell.Of.VOLUME))
                    .ifPresent(found::add);
        }
    }

    private Optional<OfWindow> far(List<OfWindow> windows, double times) {
        return windows.stream()
                .filter(
                        window ->
                                window.deviations()
                                        >= times * FAR.getOrDefault(window.length(), NEVER))
                .filter(window -> window.count() >= detect.many())
                .findFirst();
    }

    private Signal swell(Scope scope, Ear.Judged judged, OfWindow window, Swell.Of what) {
        var examples = what == Swell.Of.NEGATIVE ? judged.negatives() : judged.latest();
        var evidence =
                new Evidence(window.length(), Math.round(window.count()), window.usual(), examples);
        return new Swell(judged.tally().end(), scope, evidence, what, detect.level());
    }

    private boolean isNew(Signal signal) {
        var before = quiet.get(signal.key());
        if (before != null && signal.at().isBefore(before)) {
            return false;
        }
        var until = signal.at().plus(detect.quiet());
        quiet.put(signal.key(), until);
        // Where many complain, that many speak is no other news.
        if (signal instanceof Swell swell && swell.what() == Swell.Of.NEGATIVE) {
            quiet.put(swell.as(Swell.Of.VOLUME).key(), until);
        }
        return true;
    }

    /** The scope that a rule names. */
    static Scope scope(Sign sign, BrandId brand) {
        return sign.scope().startsWith("#")
                ? new Scope.OfTopic(sign.scope().substring(1))
                : new Scope.OfBrand(brand);
    }
}
