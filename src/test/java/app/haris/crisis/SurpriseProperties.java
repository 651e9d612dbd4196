package app.haris.crisis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class SurpriseProperties {
    private static final Duration BUCKET = Duration.ofMinutes(5);
    private static final Instant START = Instant.parse("2026-11-02T00:00:00Z");

    private static List<Double> scores(List<Integer> counts) {
        var surprise = new Surprise(BUCKET);
        var scores = new ArrayList<Double>();
        for (var i = 0; i < counts.size(); i++) {
            scores.add(surprise.add(START.plus(BUCKET.multipliedBy(i)), counts.get(i)).value());
        }
        return scores;
    }

    @Property(tries = 200)
    void a_score_is_between_nothing_and_one_and_knows_nothing_of_what_comes(
            @ForAll @Size(min = 1, max = 600) List<@IntRange(max = 5000) Integer> counts,
            @ForAll @IntRange(max = 600) int known) {
        var all = scores(counts);
        var first = scores(counts.subList(0, Math.min(known, counts.size())));

        assertThat(all).allMatch(score -> score >= 0 && score < 1);
        assertThat(all.subList(0, first.size())).isEqualTo(first);
    }

    @Property(tries = 50)
    void a_steady_series_never_alerts_and_a_great_peak_in_it_does(
            @ForAll @IntRange(min = 1, max = 50) int usual) {
        var counts = new ArrayList<Integer>();
        for (var i = 0; i < 10 * 288; i++) {
            counts.add(usual + i % 3);
        }
        var steady = scores(counts).subList(288, counts.size());
        counts.addAll(List.of(usual * 40, usual * 40, usual * 40));

        assertThat(steady).allMatch(score -> score < Surprise.ALERT);
        assertThat(scores(counts).getLast()).isGreaterThan(Surprise.ALERT);
    }
}
