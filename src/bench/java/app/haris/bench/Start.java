package app.haris.bench;

import java.util.ArrayList;
import java.util.List;

/**
 * How long Haris takes from the start of its process until it says that it is ready, with a
 * database that is there: the median of some starts.
 */
final class Start implements Measurement {
    private static final int STARTS = 5;

    @Override
    public List<Figure> take(Place place) throws Exception {
        try (var first = place.haris()) {
            first.start();
        }
        var plain = place.jvmOptions().stream().filter(it -> !it.contains("AOTCache")).toList();
        return List.of(
                Figure.atMost(
                        3.5, seconds(place), "s", "start to ready, with the image's AOT cache"),
                Figure.atMost(
                        7, seconds(place.with(plain)), "s", "start to ready, without AOT cache"));
    }

    private static double seconds(Place place) {
        var seconds = new ArrayList<Double>();
        for (var i = 0; i < STARTS; i++) {
            try (var haris = place.haris()) {
                seconds.add(haris.start().toNanos() / 1e9);
            }
        }
        seconds.sort(null);
        System.err.println(seconds);
        return seconds.get(STARTS / 2);
    }
}
