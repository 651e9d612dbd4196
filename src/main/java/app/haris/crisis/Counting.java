package app.haris.crisis;

import app.haris.crisis.Signal.Evidence;
import app.haris.escalation.CrisisPart.Sign;
import app.haris.inbox.CaseNumber;
import app.haris.social.BrandId;
import app.haris.triage.PlainWords;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/** Counts the authors for a rule, of each brand by itself. */
final class Counting {
    private final Sign sign;
    private final List<PlainWords> words;
    private final Map<BrandId, SequencedMap<String, Mark>> marks = new HashMap<>();

    private record Mark(Instant at, CaseNumber number) {}

    Counting(Sign sign) {
        this.sign = sign;
        words = sign.words().stream().map(PlainWords::of).toList();
    }

    Optional<Signal> hear(Utterance said) {
        if (!fits(said)) {
            return Optional.empty();
        }
        var mine = marks.computeIfAbsent(said.brand(), _ -> new LinkedHashMap<>());
        var start = said.at().minus(sign.within());
        while (!mine.isEmpty() && !mine.firstEntry().getValue().at().isAfter(start)) {
            mine.pollFirstEntry();
        }
        mine.putLast(said.author().id(), new Mark(said.at(), said.number()));
        return mine.size() < sign.count() ? Optional.empty() : Optional.of(signal(said, mine));
    }

    private boolean fits(Utterance said) {
        var meaning = said.meaning();
        return is(sign.intent(), meaning.intent())
                && is(sign.topic(), meaning.topic())
                && is(sign.sentiment(), meaning.sentiment())
                && sign.tag().map(said.tags()::contains).orElse(true)
                && (!sign.verified() || said.author().verified())
                && said.author().followers() >= sign.followers().orElse(0L)
                && (words.isEmpty() || words.stream().anyMatch(said.words()::contain));
    }

    private static boolean is(Optional<String> wanted, Optional<String> said) {
        return wanted.isEmpty() || wanted.equals(said);
    }

    private Signal signal(Utterance said, SequencedMap<String, Mark> mine) {
        var examples =
                mine.sequencedValues().reversed().stream()
                        .map(Mark::number)
                        .distinct()
                        .limit(Evidence.MOST_EXAMPLES)
                        .toList();
        var evidence = new Evidence(sign.within(), mine.size(), 0, examples);
        return new Signal.Met(said.at(), Watch.scope(sign, said.brand()), evidence, sign);
    }
}
