package app.haris.reply.draft;

import app.haris.reply.ReleaseGate.Release;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a revision has met on its way out.
 *
 * @param tries attempts since a member last let it go
 * @param overruled objections that a member knew of when letting it go
 * @param objection what it is held for, if a member may overrule it
 * @param release the last time that a member let it go
 */
public record Passage(
        int tries, Set<String> overruled, Optional<String> objection, Optional<Release> release) {
    public static final Passage NONE = new Passage(0, Set.of(), Optional.empty(), Optional.empty());

    public Passage {
        overruled = Set.copyOf(overruled);
    }

    public Passage objecting(String fingerprint) {
        return new Passage(tries, overruled, Optional.of(fingerprint), release);
    }

    public Passage unobjected() {
        return new Passage(tries, overruled, Optional.empty(), release);
    }

    public Passage tried() {
        return new Passage(tries + 1, overruled, Optional.empty(), release);
    }

    /** A member lets it go, knowing what it was held for. */
    public Passage released(Release word) {
        var known =
                Stream.concat(overruled.stream(), objection.stream()).collect(Collectors.toSet());
        return new Passage(0, known, Optional.empty(), Optional.of(word));
    }
}
