package app.haris.crisis;

import app.haris.escalation.CrisisLevel;
import app.haris.escalation.CrisisPart.Sign;
import app.haris.inbox.CaseNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Something that looks like a crisis. */
public sealed interface Signal {
    Instant at();

    /** What it is about. */
    Scope scope();

    Evidence evidence();

    /** The level that fits. */
    CrisisLevel level();

    /** Whether the level is raised at once, rather than proposed. */
    default boolean isRaising() {
        return this instanceof Met(var _, var _, var _, var sign) && sign.raise();
    }

    /** What it is called: {@code volume}, {@code negative}, {@code keyword:…}, {@code rule:…}. */
    String name();

    /** Tells signals apart: one that was raised or dismissed is quiet for a while. */
    default String key() {
        return scope().key() + "|" + name();
    }

    /**
     * What there is to see.
     *
     * @param count of authors within the window
     * @param usual how many there are usually; nothing where that is not known
     * @param examples the newest cases, few
     */
    record Evidence(Duration window, long count, double usual, List<CaseNumber> examples) {
        /** More are not needed to see what is going on. */
        public static final int MOST_EXAMPLES = 3;

        public Evidence {
            examples = List.copyOf(examples);
        }
    }

    /** Far more than usual. */
    record Swell(Instant at, Scope scope, Evidence evidence, Of what, CrisisLevel level)
            implements Signal {
        /** Of which. */
        public enum Of {
            VOLUME,
            NEGATIVE
        }

        Swell as(Of other) {
            return new Swell(at, scope, evidence, other, level);
        }

        @Override
        public String name() {
            return what.name().toLowerCase(Locale.ROOT);
        }
    }

    /** A word of which one is enough. */
    record Word(Instant at, Scope scope, Evidence evidence, String keyword, CrisisLevel level)
            implements Signal {
        @Override
        public String name() {
            return "keyword:" + keyword;
        }
    }

    /** A rule's count was reached. */
    record Met(Instant at, Scope scope, Evidence evidence, Sign sign) implements Signal {
        @Override
        public CrisisLevel level() {
            return sign.level();
        }

        @Override
        public String name() {
            return "rule:" + sign.name();
        }
    }
}
