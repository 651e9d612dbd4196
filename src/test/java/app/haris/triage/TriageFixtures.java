package app.haris.triage;

import app.haris.social.AccountFixtures;
import app.haris.social.Language;
import app.haris.triage.Triage.Read;
import app.haris.triage.Understanding.Understood;
import app.haris.triage.settings.RulesFixtures;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** A triage for tests: every text is Italian, and nobody understands it. */
public final class TriageFixtures {
    private static final Languages ITALIAN = (text, among, hint) -> among.get(1);

    private TriageFixtures() {}

    public static Triage triage(Rules rules) {
        return new Triage(rules, ITALIAN, Optional.empty());
    }

    /** A triage by the rules of a rules.yml that the test writes down. */
    public static Triage triage(String yaml) {
        return triage(RulesFixtures.rules(yaml));
    }

    /** What a condition sees of something said. */
    public static Reading reading(Saying said) {
        return reading(said, Stopwatch.start());
    }

    /** The same where each look at a clock takes that long, waiting and thinking. */
    public static Reading reading(Saying said, Duration waiting, Duration thinking) {
        var wall = new AtomicLong();
        var processor = new AtomicLong();
        return reading(
                said,
                new Stopwatch(
                        () -> {
                            processor.addAndGet(thinking.toNanos());
                            return wall.addAndGet(waiting.toNanos());
                        },
                        processor::get));
    }

    private static Reading reading(Saying said, Stopwatch stopwatch) {
        var read = new Read(said.interaction(), Language.ITALIAN, Understood.NOTHING);
        return new Reading(read, facts(), Saying.AT, stopwatch);
    }

    /** A first contact with Acme in office hours. */
    public static Facts facts() {
        return Facts.of(AccountFixtures.acme());
    }
}
